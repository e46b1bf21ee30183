package org.pillarwatch.classify.text;

/**
 * Hash of a word's first letters in 64 bits (FNV-1a, its upper bits stirred into the lower), so
 * that tables compare hashes instead of letters.
 */
public final class WordHash {

  private static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private WordHash() {}

  /** Returns the hash of the first letters of a word; never zero. */
  public static long of(String word, int letters) {
    long hash = SEED;
    for (int at = 0; at < letters; at++) {
      hash = (hash ^ word.charAt(at)) * PRIME;
    }
    hash ^= hash >>> 29;
    hash *= PRIME;
    return hash ^ (hash >>> 32);
  }
}
