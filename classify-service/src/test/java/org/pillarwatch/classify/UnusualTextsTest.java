package org.pillarwatch.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarwatch.events.TopicTag;

class UnusualTextsTest {

  private static final ArticleClassifier CLASSIFIER = ArticleClassifier.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Hello",
        "...",
        "12 34 56 %",
        "🙂🙂",
        "\u0000\uFFFD",
        "Lorem ipsum dolor sit amet"
      })
  void givesNoTopicWhereHardlyAnyWordIs(String text) {
    assertThat(CLASSIFIER.classify("", text, null).topics()).isEmpty();
  }

  @Test
  void namesALanguageThatItHasNoPhrasesOf() {
    Classification found =
        CLASSIFIER.classify(
            "Ο δήμαρχος παραιτήθηκε",
            "Ο δήμαρχος της πόλης παραιτήθηκε την Τρίτη μετά από έρευνα για τις δαπάνες του δήμου.",
            null);

    assertThat(found.language()).isEqualTo("el");
    assertThat(found.topics()).isEmpty();
  }

  @Test
  void readsATextOfFiveMegabytes() {
    String paragraph =
        "Prosecutors charged the governor with taking bribes for road contracts and embezzling"
            + " public funds.\n\n";

    Classification found =
        CLASSIFIER.classify("Governor charged with bribery", paragraph.repeat(50_000), null);

    assertThat(found.language()).isEqualTo("en");
    assertThat(found.topics()).first().extracting(TopicTag::id).isEqualTo("governance");
  }

  @Test
  void readsATextOfTwoLanguagesInTheOneItIsMostlyIn() {
    Classification found =
        CLASSIFIER.classify(
            "La fiscalía acusa al gobernador de cohecho",
            "La fiscalía acusó al gobernador de recibir sobornos a cambio de contratos de obra"
                + " pública y de desvío de recursos. El gobernador lo niega y dice que es una"
                + " persecución, y que los contratos se firmaron de acuerdo con la ley. Los diputados"
                + " de su partido pidieron que se publique el expediente y que el juez decida antes"
                + " de las fiestas. \"We will wait\", said a lawyer.",
            null);

    assertThat(found.language()).isEqualTo("es");
    assertThat(found.topics()).first().extracting(TopicTag::id).isEqualTo("governance");
  }
}
