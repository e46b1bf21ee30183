package org.pillarwatch.store.desk.article;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pillarwatch.store.TestArticles.NOON;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pillarwatch.store.article.StoredVersion;

class TextCorrectionTest {

  @Test
  void showsWordsThatWereReplaced() {
    assertThat(changes("Eleven officials were charged.", "Twelve officials were charged."))
        .containsExactly("[-Eleven -][+Twelve +]officials were charged.");
  }

  @Test
  void showsOnlyParagraphsInWhichSomethingChanged() {
    assertThat(changes("Same.\nOld end.", "Same.\nNew end."))
        .containsExactly("[-Old -][+New +]end.");
  }

  @Test
  void showsAParagraphThatWasPutInBetweenAsOneThatIsNew() {
    assertThat(changes("First one.\nLast one.", "First one.\nA correction.\nLast one."))
        .containsExactly("[+A correction.+]");
  }

  @Test
  void showsAParagraphThatWasTakenOut() {
    assertThat(changes("First one.\nGone now.", "First one.")).containsExactly("[-Gone now.-]");
  }

  @Test
  void showsTheHeadline() {
    TextCorrection correction =
        TextCorrection.of(version(1, "Chief held", "x"), version(2, "Chief freed", "x"));

    assertThat(correction.changesTitle()).isTrue();
    assertThat(plain(correction.title())).isEqualTo("Chief [-held-][+freed+]");
  }

  @Test
  void findsNothingBetweenEqualTexts() {
    assertThat(changes("Same.\nText.", "Same.\nText.")).isEmpty();
  }

  @Test
  void doesNotTryToAlignTextsThatAreVeryLong() {
    String before = "old ".repeat(20_000);
    String after = "new ".repeat(20_000);

    assertThat(changes(before, after)).hasSize(1);
  }

  private static List<String> changes(String before, String after) {
    return TextCorrection.of(version(1, "t", before), version(2, "t", after)).passages().stream()
        .map(TextCorrectionTest::plain)
        .toList();
  }

  private static String plain(List<Diff<String>> pieces) {
    return pieces.stream()
        .map(piece ->
            switch (piece.kind()) {
              case SAME -> piece.element();
              case ADDED -> "[+" + piece.element() + "+]";
              case REMOVED -> "[-" + piece.element() + "-]";
            })
        .collect(joining());
  }

  private static StoredVersion version(int number, String title, String text) {
    return new StoredVersion(number, "hash" + number, title, text, null, NOON, NOON);
  }
}
