package org.pillarwatch.classify.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pillarwatch.events.sketch.Sketch;
import org.pillarwatch.events.sketch.TextWords;

class SketcherTest {

  private final Sketcher sketcher = new Sketcher();

  @Test
  void drawsTheSameSketchWhateverTheCaseAccentsAndSpacing() {
    assertThat(sketcher.sketch("", "El Río de México creció"))
        .isEqualTo(sketcher.sketch("", "EL RIO,  de Mexico\ncrecio."));
  }

  @Test
  void countsTheTermsOfTitleAndTextButNoStopWords() {
    Sketch sketch = sketcher.sketch("Harbour opens", "The harbour of Almeda opened.");

    assertThat(sketch.termHashes())
        .containsExactly(
            TextWords.of("harbou").stem(0),
            TextWords.of("almeda").stem(0),
            TextWords.of("opens").stem(0),
            TextWords.of("opened").stem(0));
    // All stand in headline or lead and count twice; the name Almeda once more.
    assertThat(sketch.termOccurrences()).containsExactly(4, 3, 2, 2);
  }

  @Test
  void countsNamesAndNumbersTwiceWhereverTheyStand() {
    String lead = "word ".repeat(40);

    Sketch sketch = sketcher.sketch("", lead + "boats of Almeda waited 240 days. Ruiz left.");

    assertThat(occurrences(sketch, "almeda")).isEqualTo(2);
    assertThat(occurrences(sketch, "240")).isEqualTo(2);
    assertThat(occurrences(sketch, "boats")).isEqualTo(1);
    // Whether a sentence opens with a name, its form does not tell.
    assertThat(occurrences(sketch, "ruiz")).isEqualTo(1);
  }

  private static int occurrences(Sketch sketch, String word) {
    int[] hashes = sketch.termHashes();
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] == TextWords.of(word).stem(0)) {
        return sketch.termOccurrences()[i];
      }
    }
    return 0;
  }

  @Test
  void keepsTheLowestShinglesOfALongText() {
    var text = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      text.append("word").append(i).append(' ');
    }

    Sketch sketch = sketcher.sketch("", text.toString());

    assertThat(sketch.shingleHashes()).hasSize(Sketch.MOST_SHINGLES);
    assertThat(sketch.shingleHashes()[63]).isPositive();
    assertThat(sketch.shingles().length() + sketch.terms().length()).isLessThan(1_300);
  }

  @Test
  void takesATextWithoutWords() {
    Sketch sketch = sketcher.sketch("", " — ");

    assertThat(sketch.words()).isZero();
    assertThat(sketch.shingleHashes()).isEmpty();
    assertThat(sketch.termHashes()).isEmpty();
  }
}
