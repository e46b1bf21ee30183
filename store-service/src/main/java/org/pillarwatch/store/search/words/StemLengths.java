package org.pillarwatch.store.search.words;

import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Remembers the stems of frequent words that are beginnings of their word, as most stems are: by
 * one number for each word, since memory is slower than stemming. A number holds the lengths of two
 * stems and 48 bits of a hash of the word; 16 more select its place, where a later word replaces
 * it. Safe for use by many threads.
 */
final class StemLengths {

  private static final int PLACES = 1 << 16;
  private static final int LONGEST = 255;
  private static final int BITS_OF_LENGTHS = 16;
  private static final long HASH = -1L << BITS_OF_LENGTHS;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final AtomicLongArray numbers = new AtomicLongArray(PLACES);

  /** Adds the stems of a word to a list; false when they are not remembered. */
  boolean addTo(List<String> stems, String word) {
    long hash = hash(word);
    long number = numbers.getPlain(place(hash));
    if (((number ^ hash) & HASH) != 0 || (number & ~HASH) == 0) {
      return false;
    }
    int first = (int) (number >>> 8) & LONGEST;
    int second = (int) number & LONGEST;
    stems.add(word.substring(0, first));
    if (second != first) {
      stems.add(word.substring(0, second));
    }
    return true;
  }

  /** Remembers the two stems of a word, if they are its beginnings. */
  void remember(String word, String first, String second) {
    if (word.length() <= LONGEST && word.startsWith(first) && word.startsWith(second)) {
      long hash = hash(word);
      numbers.setPlain(place(hash), (hash & HASH) | ((long) first.length() << 8) | second.length());
    }
  }

  private static int place(long hash) {
    return (int) hash & (PLACES - 1);
  }

  private static long hash(String word) {
    long hash = word.length();
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * MULTIPLIER;
      hash ^= hash >>> 32;
    }
    return hash;
  }
}
