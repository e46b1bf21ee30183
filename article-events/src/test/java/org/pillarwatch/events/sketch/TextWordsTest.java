package org.pillarwatch.events.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextWordsTest {

  @Test
  void passesOverSoftHyphensWithinWords() {
    TextWords plain = TextWords.of("Hafengebühren steigen");
    TextWords hyphenated = TextWords.of("Hafen\u00adge\u00adbühren\u00ad stei\u200bgen");

    assertThat(hyphenated.count()).isEqualTo(2);
    assertThat(hyphenated.fingerprint()).isEqualTo(plain.fingerprint());
    assertThat(hyphenated.stem(0)).isEqualTo(plain.stem(0));
  }

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
