package org.pillarwatch.store.desk.article;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

  @Test
  void marksWhereTheEvidenceStands() {
    assertThat(marked("a bribe paid", new Passage("gov", 2, 7))).isEqualTo("a |bribe{gov}| paid");
  }

  @Test
  void cutsPassagesThatOverlap() {
    assertThat(marked("abcdef", new Passage("x", 0, 4), new Passage("y", 2, 6)))
        .isEqualTo("ab{x}|cd{x,y}|ef{y}");
  }

  @Test
  void keepsParagraphsApartEvenWithinAPassage() {
    assertThat(marked("one\ntwo\n\nthree", new Passage("x", 2, 5)))
        .isEqualTo("on|e{x}¶t{x}|wo¶three");
  }

  @Test
  void leavesOutWhatLiesBeyondTheText() {
    assertThat(marked("short", new Passage("x", 3, 99), new Passage("y", -1, 2)))
        .isEqualTo("short");
  }

  @Test
  void hasNoParagraphWhereThereIsNoText() {
    assertThat(MarkedText.of("", List.of()).paragraphs()).isEmpty();
  }

  @Test
  void knowsThePieceThatAPassageBeginsWith() {
    MarkedText text = MarkedText.of("a bribe paid", List.of(new Passage("gov", 2, 7)));

    assertThat(text.pieceAt(2)).hasValue(text.paragraphs().getFirst().get(1).number());
    assertThat(text.pieceAt(3)).isEmpty();
  }

  private static String marked(String text, Passage... passages) {
    return MarkedText.of(text, List.of(passages)).paragraphs().stream()
        .map(pieces ->
            pieces.stream()
                .map(piece ->
                    piece.isMarked()
                        ? piece.text() + "{" + String.join(",", piece.tags()) + "}"
                        : piece.text())
                .collect(joining("|")))
        .collect(joining("¶"));
  }
}
