package org.pillarwatch.classify.sketch;

import java.util.Arrays;
import org.pillarwatch.events.sketch.Sketch;
import org.pillarwatch.events.sketch.TextWords;

/**
 * Computes the sketch of an article: a sample of its shingles, for finding copies, and its content
 * words, for finding other reports of the same event.
 *
 * <p>Stateless, deterministic and thread-safe.
 */
public final class Sketcher {

  /**
   * Computes a sketch.
   *
   * @param title counts among the terms; may be empty
   * @param text body as plain text; alone decides on copies
   */
  public Sketch sketch(String title, String text) {
    TextWords words = TextWords.of(text);
    var terms = new TermCounts(words.count() + 32);
    if (!text.startsWith(title)) {
      TextWords titleWords = TextWords.of(title);
      count(titleWords, TermWeight.ofTitle(title, titleWords), terms);
    }
    count(words, TermWeight.ofBody(text, words), terms);
    terms.keepMostFrequent(Sketch.MOST_TERMS);
    return Sketch.of(
        words.count(), words.fingerprint(), sample(words), terms.hashes(), terms.occurrences());
  }

  private static void count(TextWords words, TermWeight emphasis, TermCounts terms) {
    for (int word = 0; word < words.count(); word++) {
      if (words.isTerm(word)) {
        terms.add(words.stem(word), emphasis.of(word));
      }
    }
  }

  /** The lowest hashes without repetition, compared as unsigned numbers. */
  private static int[] sample(TextWords words) {
    int[] hashes = new int[words.shingles()];
    for (int word = 0; word < hashes.length; word++) {
      // With the sign bit turned, signed order is unsigned order.
      hashes[word] = words.shingle(word) ^ Integer.MIN_VALUE;
    }
    Arrays.sort(hashes);
    int[] sample = new int[Math.min(hashes.length, Sketch.MOST_SHINGLES)];
    int size = 0;
    for (int i = 0; i < hashes.length && size < sample.length; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        sample[size++] = hashes[i] ^ Integer.MIN_VALUE;
      }
    }
    return Arrays.copyOf(sample, size);
  }
}
