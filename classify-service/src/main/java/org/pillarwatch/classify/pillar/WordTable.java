package org.pillarwatch.classify.pillar;

import java.util.List;

/**
 * The words and beginnings that a model knows, each with its index, looked up without making a
 * string. Immutable: safe for any thread.
 */
final class WordTable {

  static final int UNKNOWN = -1;

  /** The mark of a beginning, as in {@code corr*}. */
  static final char ANY_ENDING = '*';

  private static final long SEED = 0xcbf29ce484222325L;
  private static final long BEGINNING_SEED = 0x84222325cbf29ce4L;
  private static final long PRIME = 0x100000001b3L;

  private final long[] hashes;
  private final int[] indexes;
  private final int mask;

  /** Creates a table of distinct words; an index is a position in the list. */
  WordTable(List<String> words) {
    int capacity = Integer.highestOneBit(Math.max(4, words.size() * 4));
    hashes = new long[capacity];
    indexes = new int[capacity];
    mask = capacity - 1;
    for (int index = 0; index < words.size(); index++) {
      add(words.get(index), index);
    }
  }

  private void add(String word, int index) {
    boolean beginning = word.charAt(word.length() - 1) == ANY_ENDING;
    int letters = beginning ? word.length() - 1 : word.length();
    long hash = hash(word, letters, beginning);
    int at = place(hash);
    if (hashes[at] == hash) {
      throw new IllegalStateException("a word twice: " + word);
    }
    hashes[at] = hash;
    indexes[at] = index;
  }

  /** Returns the index of a word, or of its first letters when they are fewer than it has. */
  int find(String word, int letters) {
    long hash = hash(word, letters, letters < word.length());
    int at = place(hash);
    return hashes[at] == hash ? indexes[at] : UNKNOWN;
  }

  private int place(long hash) {
    int at = (int) (hash >>> 32) & mask;
    while (hashes[at] != 0 && hashes[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  /** FNV-1a in 64 bits: two of some ten thousand words share a hash once in 10^11 models. */
  private static long hash(String word, int letters, boolean beginning) {
    long hash = beginning ? BEGINNING_SEED : SEED;
    for (int at = 0; at < letters; at++) {
      hash = (hash ^ word.charAt(at)) * PRIME;
    }
    hash ^= hash >>> 29;
    hash *= PRIME;
    return hash == 0 ? 1 : hash;
  }
}
