package org.pillarwatch.classify.pillar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarwatch.classify.taxonomy.Taxonomies;
import org.pillarwatch.events.Evidence;
import org.pillarwatch.events.Evidence.Part;
import org.pillarwatch.events.TopicTag;

class TopicScorerTest {

  private static final TopicScorer PILLARS =
      TopicScorer.byCues(Taxonomies.bundled().all().getFirst());

  @Nested
  class Finds {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        value = {
          "a bribed official | governance | Port director took bribes | Prosecutors said the"
              + " director of the state port accepted bribes from a shipping agent.",
          "a strike | rights | Nurses walk out | The nurses' union called a strike at four"
              + " hospitals after talks on pay broke down.",
          "layoffs | economic | Mill closes | The mill will lay off 600 workers, doubling"
              + " unemployment in the valley.",
          "a gang killing | security | Driver shot dead | Gunmen believed to belong to a street"
              + " gang shot dead a bus driver who had refused to pay.",
          "violence at home | gbv | Shelter opens | A shelter for survivors of domestic violence"
              + " opened in the capital on Monday.",
          "a jailed reporter | rights | Editor detained | Police detained a journalist who had"
              + " photographed the march.",
        })
    void topicInEnglish(String sentence, String topic, String title, String text) {
      assertThat(topics(title, text, "en")).first().isEqualTo(topic);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        value = {
          "un soborno | governance | Detienen al alcalde | La fiscalía acusa al alcalde de aceptar"
              + " sobornos de una constructora.",
          "una huelga | rights | Paran los maestros | El sindicato de maestros convocó una huelga"
              + " de 48 horas en demanda de un aumento salarial.",
          "el desempleo | economic | Cierra la fábrica | El cierre deja sin sueldo a 300 personas"
              + " en una provincia golpeada por el desempleo y la pobreza.",
          "un homicidio | security | Matan a un comerciante | Dos pandilleros asesinaron a un"
              + " comerciante que se negó a pagar la extorsión.",
          "maltrato | gbv | Condena por maltrato | El tribunal lo condenó por violencia de género"
              + " contra su pareja.",
        })
    void topicInSpanish(String sentence, String topic, String title, String text) {
      assertThat(topics(title, text, "es")).first().isEqualTo(topic);
    }

    @Test
    void twoTopicsWhereTheArticleHasTwo() {
      assertThat(
              topics(
                  "Reporter who exposed bribes is murdered",
                  "Gunmen murdered a journalist who had revealed bribery and corruption in the"
                      + " ministry. Press freedom groups condemned the killing of the journalist.",
                  "en"))
          .contains("security", "rights");
    }
  }

  @Nested
  class FindsNothing {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        value = {
          "in a match report | Late strike sinks United | The striker's late strike settled a poor"
              + " match; the coach praised his attack.",
          "in a battle that is none | Singer's long battle | The singer spoke of her battle with"
              + " cancer and a new album.",
          "in company results | Shares rise | The union of the two firms lifted net profit to 3 mln"
              + " dlrs, or 12 cts per share.",
          "in a contract | Firms strike a deal | The two makers of software struck a deal on"
              + " patents.",
          "in a forecast | More rain | More rain and showers are expected on Tuesday night.",
          "in a remark made in passing | Bridge opens | The bridge opened on Friday. A resident"
              + " said she was poor once.",
        })
    void ofTheTopics(String sentence, String title, String text) {
      assertThat(topics(title, text, "en")).isEmpty();
    }

    @Test
    void afterANegation() {
      assertThat(topics("Fire in market", "The fire had nothing to do with extortion.", "en"))
          .isEmpty();
    }

    @Test
    void inALanguageWithoutCues() {
      assertThat(topics("Korruption", "Der Minister wurde wegen Korruption verhaftet.", "de"))
          .isEmpty();
    }

    @Test
    void inAnEmptyArticle() {
      assertThat(topics("", "", "en")).isEmpty();
    }
  }

  @Test
  void doesNotReadAWordOfAnotherLanguage() {
    assertThat(topics("La mara", "The mara is a rodent of Patagonia.", "en")).isEmpty();
  }

  @Test
  void readsCuesOfEveryLanguageWhereTheLanguageIsUnknown() {
    List<TopicTag> tags = PILLARS.score(ArticleReading.of("Corrupción", "", Optional.empty()));

    assertThat(tags).extracting(TopicTag::id).containsExactly("governance");
  }

  @Test
  void trustsAHeadlineMoreThanTheBody() {
    String rest = "The council met in the town hall until late in the evening, as it does.";

    assertThat(confidence("Council accused of corruption", rest))
        .isGreaterThan(confidence("Council meets", rest + " Talk was of corruption."));
  }

  @Test
  void believesNoHeadlineThatALongBodyNeverTakesUp() {
    String elsewhere = "The lake lay still below the hills and the guests walked slowly home. ";

    assertThat(topics("Murder most horrid", elsewhere.repeat(6), "en")).isEmpty();
    assertThat(topics("Murder most horrid", elsewhere.repeat(6) + "Police were there.", "en"))
        .containsExactly("security");
  }

  @Test
  void trustsADozenRepetitionsLessThanThreeDifferentCues() {
    String repeated = "One more word on corruption. ".repeat(12);
    String different = "Bribes, kickbacks, corruption: the rule of law is gone.";

    assertThat(confidence("Letter", repeated)).isLessThan(confidence("Letter", different));
  }

  @Test
  void pointsToThePassagesItRestsOn() {
    String title = "Bribery trial opens";
    String text = "The former minister denies bribery. Impunity must end, said the prosecutor.";

    TopicTag tag = PILLARS.score(ArticleReading.of(title, text, Optional.of("en"))).getFirst();

    assertThat(tag.evidence())
        .contains(new Evidence(Part.TITLE, 0, 7, "Bribery", "brib*"))
        .contains(new Evidence(Part.TEXT, 36, 44, "Impunity", "impunity"));
  }

  @Test
  void showsTheCuesForAndAgainstATopicThatIsNotGiven() {
    TopicReview economic =
        PILLARS
            .review(
                ArticleReading.of(
                    "Quarter ends well",
                    "Net profit rose and shareholders cheered, while poverty grew nearby.",
                    Optional.of("en")))
            .getFirst();

    assertThat(economic.given()).isFalse();
    assertThat(economic.evidence().get()).extracting(Evidence::text).containsExactly("poverty");
    assertThat(economic.counterEvidence().get())
        .extracting(Evidence::text)
        .containsExactlyInAnyOrder("Net profit", "shareholders");
  }

  @Test
  void readsAHeadlineOnceThatTheBodyRepeats() {
    String title = "Corruption in the port";

    assertThat(confidence(title, title + ". Ships wait."))
        .isEqualTo(confidence(title, "Ships wait."));
  }

  @Test
  void doesNotMindCaseAndAccents() {
    String text = "La corrupción y el crimen organizado crecen, dijo el Defensor del Pueblo.";

    assertThat(topics("", "LA CORRUPCION Y EL CRIMEN ORGANIZADO CRECEN", "es"))
        .containsExactlyInAnyOrderElementsOf(topics("", text, "es"));
  }

  private static double confidence(String title, String text) {
    return PILLARS.score(ArticleReading.of(title, text, Optional.of("en"))).stream()
        .mapToDouble(TopicTag::confidence)
        .findFirst()
        .orElse(0);
  }

  private static List<String> topics(String title, String text, String language) {
    return PILLARS.score(ArticleReading.of(title, text, Optional.of(language))).stream()
        .map(TopicTag::id)
        .toList();
  }
}
