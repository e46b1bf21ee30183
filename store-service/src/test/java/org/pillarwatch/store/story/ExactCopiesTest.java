package org.pillarwatch.store.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExactCopiesTest {

  private static final String TEXT =
      "The ministry said on Monday that the harbour would open again before the rains come.";

  private final ExactCopies copies = new ExactCopies();

  @Test
  void takesTheFirstArticleForTheOriginal() {
    assertThat(copies.place("a", TEXT)).isEqualTo(new Placement("a", null, null, 0));
  }

  @Test
  void namesTheOriginalOfACopyOfACopy() {
    copies.place("a", TEXT);
    copies.place("b", TEXT);

    assertThat(copies.place("c", TEXT)).isEqualTo(new Placement("a", Relation.EXACT, "a", 1));
  }

  @Test
  void looksThroughPunctuationCaseAndSpacing() {
    copies.place("a", TEXT);

    assertThat(copies.place("b", " “" + TEXT.toUpperCase(java.util.Locale.ROOT) + "”\n\n").of())
        .isEqualTo("a");
  }

  @Test
  void keepsDifferentTextsApart() {
    copies.place("a", TEXT);

    assertThat(copies.place("b", TEXT.replace("Monday", "Tuesday")).relation()).isNull();
  }

  @Test
  void findsNoMeaningInVeryShortTexts() {
    copies.place("a", "Photo: archive");

    assertThat(copies.place("b", "Photo: archive").relation()).isNull();
  }

  @Test
  void isNoCopyOfItself() {
    copies.place("a", TEXT);

    assertThat(copies.place("a", TEXT).relation()).isNull();
  }
}
