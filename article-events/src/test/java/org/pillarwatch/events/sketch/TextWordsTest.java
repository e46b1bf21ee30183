package org.pillarwatch.events.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextWordsTest {

  @Test
  void tellsWordsThatCarryMeaningFromStopWordsAndLetters() {
    String text = "The boats of Almeda ¿y para? 240 x";
    TextWords words = TextWords.of(text);

    List<String> terms =
        IntStream.range(0, words.count())
            .filter(words::isTerm)
            .mapToObj(word -> text.substring(words.start(word), words.end(word)))
            .toList();

    assertThat(terms).containsExactly("boats", "Almeda", "240");
  }
}
