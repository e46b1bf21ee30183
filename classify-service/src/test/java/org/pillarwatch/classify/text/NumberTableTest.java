package org.pillarwatch.classify.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberTableTest {

  @Test
  void keepsTheNumbersOfManyWords() {
    var table = new NumberTable();
    IntStream.rangeClosed(1, 50_000)
        .forEach(number ->
            assertThat(table.putIfAbsent(hash("word" + number), number)).isEqualTo(number));

    assertThat(IntStream.rangeClosed(1, 50_000))
        .allSatisfy(number -> assertThat(table.get(hash("word" + number))).isEqualTo(number));
  }

  @Test
  void hasNoNumberForOtherWords() {
    var table = new NumberTable();
    IntStream.rangeClosed(1, 10_000)
        .forEach(number -> table.putIfAbsent(hash("a" + number), number));

    assertThat(IntStream.rangeClosed(1, 200_000).map(number -> table.get(hash("b" + number))))
        .containsOnly(NumberTable.NONE);
  }

  @Test
  void keepsTheFirstNumberOfAWord() {
    var table = new NumberTable();
    table.putIfAbsent(hash("port"), 7);

    assertThat(table.putIfAbsent(hash("port"), 8)).isEqualTo(7);
    assertThat(table.get(hash("port"))).isEqualTo(7);
  }

  @Test
  void refusesANumberThatDoesNotFit() {
    var table = new NumberTable();

    assertThatThrownBy(() -> table.putIfAbsent(hash("port"), 1 << 20))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("more than");
  }

  private static long hash(String word) {
    return WordHash.of(word, word.length());
  }
}
