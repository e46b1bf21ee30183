package org.pillarwatch.store;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.pillarwatch.events.sketch.Sketch;
import org.pillarwatch.events.sketch.TextWords;

/** Sketches as classify-service draws them, except that every longer word counts as a term. */
public final class TestSketches {

  private static final int LEAST_LETTERS = 5;

  private TestSketches() {}

  public static Sketch of(String title, String text) {
    TextWords words = TextWords.of(text);
    Map<Integer, Integer> terms = new LinkedHashMap<>();
    count(TextWords.of(title), terms);
    count(words, terms);
    return Sketch.of(
        words.count(),
        words.fingerprint(),
        lowest(words),
        terms.keySet().stream().limit(Sketch.MOST_TERMS).mapToInt(Integer::intValue).toArray(),
        terms.values().stream().limit(Sketch.MOST_TERMS).mapToInt(Integer::intValue).toArray());
  }

  private static void count(TextWords words, Map<Integer, Integer> terms) {
    for (int word = 0; word < words.count(); word++) {
      if (words.end(word) - words.start(word) >= LEAST_LETTERS) {
        terms.merge(words.stem(word), 1, Integer::sum);
      }
    }
  }

  private static int[] lowest(TextWords words) {
    int[] turned =
        IntStream.range(0, words.shingles())
            .map(word -> words.shingle(word) ^ Integer.MIN_VALUE)
            .sorted()
            .distinct()
            .limit(Sketch.MOST_SHINGLES)
            .toArray();
    return Arrays.stream(turned).map(hash -> hash ^ Integer.MIN_VALUE).toArray();
  }
}
