package org.pillarwatch.classify.text;

/**
 * Hash of a word's first letters in 64 bits (FNV-1a, mixed by the last step of MurmurHash3), so
 * that tables compare hashes instead of letters.
 */
public final class WordHash {

  private static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private WordHash() {}

  /** Returns the hash of the first letters of a word. */
  public static long of(String word, int letters) {
    long hash = SEED;
    for (int at = 0; at < letters; at++) {
      hash = (hash ^ word.charAt(at)) * PRIME;
    }
    // FNV leaves the upper bits of similar words alike; tables compare only these.
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
