package org.pillarwatch.classify.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pillarwatch.events.Sketch;
import org.pillarwatch.events.TextWords;

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
            TextWords.of("opens").stem(0),
            TextWords.of("almeda").stem(0),
            TextWords.of("opened").stem(0));
    assertThat(sketch.termOccurrences()).containsExactly(2, 1, 1, 1);
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
