package org.pillarwatch.ledger.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pillarwatch.classify.ArticleClassifier;
import org.pillarwatch.ledger.origin.Wording.Mark;

class WordingTest {

  @Test
  void containsNumberAndEditionInHeadlineAndText() {
    assertThat(Wording.markIn(Wording.title(12, 3))).isEqualTo(new Mark(12, 3));
    assertThat(Wording.markIn(Wording.text(12, 3))).isEqualTo(new Mark(12, 3));
  }

  @Test
  void findsNoMarkInOtherWords() {
    assertThat(Wording.markIn("Mayor resigns")).isNull();
  }

  @Test
  void earnsATopicAndACountry() {
    var classification =
        ArticleClassifier.standard().classify(Wording.title(7, 1), Wording.text(7, 1), "en");

    assertThat(classification.topics()).isNotEmpty();
    assertThat(classification.countries()).isNotEmpty();
  }

  /** Numbers do not tell paragraphs apart, for ingest either. */
  @Test
  void sharesNoParagraphWithAnotherArticle() {
    assertThat(paragraphs(1)).doesNotContainAnyElementsOf(paragraphs(2));
  }

  private static List<String> paragraphs(int number) {
    return Wording.text(number, 1).lines().map(line -> line.replaceAll("\\d", "")).toList();
  }
}
