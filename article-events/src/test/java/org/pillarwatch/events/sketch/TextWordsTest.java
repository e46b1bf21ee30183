package org.pillarwatch.events.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
  void distinguishesContentWordsFromStopWordsAndLetters() {
    String text = "The boats of Almeda ¿y para? 240 x";
    TextWords words = TextWords.of(text);

    List<String> terms =
        IntStream.range(0, words.count())
            .filter(words::isTerm)
            .mapToObj(word -> text.substring(words.start(word), words.end(word)))
            .toList();

    assertThat(terms).containsExactly("boats", "Almeda", "240");
  }

  /**
   * Stored sketches hold these hashes: a change would compare new articles with old ones wrongly.
   */
  @ParameterizedTest
  @MethodSource("knownHashes")
  void hashesWordsAsEveryReleaseDid(String text, int words, long fingerprint, List<Integer> first) {
    TextWords read = TextWords.of(text);

    assertThat(read.count()).isEqualTo(words);
    assertThat(read.fingerprint()).isEqualTo(fingerprint);
    assertThat(IntStream.range(0, first.size()).mapToObj(read::hash)).isEqualTo(first);
  }

  static Stream<Arguments> knownHashes() {
    return Stream.of(
        arguments(
            "The U.S. Senate's vote in São Paulo: 1,200 people marched — d'Ivoire, Guinea-Bissau.",
            17,
            0x00e9f3827dfc5a2bL,
            List.of(-1274105316, -267633648, -166967934, 1764645099, -166967934, 1803669013)),
        arguments(
            "Łódź, Ærø, Straße, İstanbul, œuvre, ǅ and Ệ",
            8,
            0x1faa8cde32676d16L,
            List.of(323680988, -1048650325, -1067190461, 1059843399, 397233820, 1124702393)),
        arguments(
            "हिन्दी में किताबें पढ़ी जाती हैं",
            10,
            0xa1971dac4b54568dL,
            List.of(1006536884, 93795619, 721317361, 268321648, 553541171, 687762123)),
        arguments(
            "東京の新聞 ข่าววันนี้ Nachrichten",
            12,
            0x6c3b6f9181f53e22L,
            List.of(-190928548, -1453273525, -349871055, -1248124881, -633169151, 117219909)),
        arguments(
            "Hafen\u00adge\u00adbühren e\u0301tude \u200bx\u200b",
            3,
            0x4832f16124c60bacL,
            List.of(889730531, 7809448, -49524601)));
  }
}
