package org.pillarwatch.classify.text;

/** The lengths of beginnings that a word may have, by its first letters: for most words none. */
final class BeginningLengths {

  /** Beginnings have at most so many letters, so that a bit stands for each length. */
  static final int MOST_LETTERS = Long.SIZE - 2;

  private static final int OPENING = 3;

  /** A bit for each length of the beginnings that are shorter than an opening. */
  private long shortLengths;

  /** The same for the others, by a hash of their first letters. */
  private final long[] lengths = new long[1 << 13];

  void add(String beginning) {
    long length = 1L << beginning.length();
    if (beginning.length() < OPENING) {
      shortLengths |= length;
    } else {
      lengths[opening(beginning)] |= length;
    }
  }

  /** Returns the lengths of the beginnings that a word may have, a bit for each. */
  long of(String word) {
    long known = word.length() < OPENING ? shortLengths : shortLengths | lengths[opening(word)];
    return known & ((2L << Math.min(word.length(), MOST_LETTERS)) - 1);
  }

  private int opening(String word) {
    int hash = (word.charAt(0) * 31 + word.charAt(1)) * 31 + word.charAt(2);
    return (hash ^ (hash >>> 13)) & (lengths.length - 1);
  }
}
