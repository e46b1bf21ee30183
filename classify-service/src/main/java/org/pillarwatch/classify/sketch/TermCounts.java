package org.pillarwatch.classify.sketch;

import java.util.Arrays;

/**
 * Numbers of occurrences of the terms of one article, in the order of first occurrence. Not
 * thread-safe.
 */
final class TermCounts {

  private final int[] slots;
  private final int mask;
  private int[] hashes;
  private int[] occurrences;
  private int size;

  /** Room for so many different terms. */
  TermCounts(int most) {
    int capacity = Integer.highestOneBit(Math.max(16, 2 * most)) << 1;
    slots = new int[capacity];
    mask = capacity - 1;
    hashes = new int[most];
    occurrences = new int[most];
  }

  /** Counts an occurrence, or one that counts for more. */
  void add(int hash, int weight) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      occurrences = Arrays.copyOf(occurrences, 2 * size);
    }
    int slot = ((hash * 0x9E3779B9) >>> 7) & mask;
    while (slots[slot] != 0) {
      int term = slots[slot] - 1;
      if (hashes[term] == hash) {
        occurrences[term] += weight;
        return;
      }
      slot = (slot + 1) & mask;
    }
    hashes[size] = hash;
    occurrences[size] = weight;
    slots[slot] = ++size;
  }

  /**
   * Returns the most frequent terms; of equally frequent ones the first, since articles begin with
   * the news.
   */
  void keepMostFrequent(int most) {
    long[] order = new long[size];
    for (int term = 0; term < size; term++) {
      order[term] = ((long) -occurrences[term] << 32) | term;
    }
    Arrays.sort(order);
    int kept = Math.min(most, size);
    int[] keptHashes = new int[kept];
    int[] keptOccurrences = new int[kept];
    for (int i = 0; i < kept; i++) {
      keptHashes[i] = hashes[(int) order[i]];
      keptOccurrences[i] = occurrences[(int) order[i]];
    }
    hashes = keptHashes;
    occurrences = keptOccurrences;
    size = kept;
  }

  int[] hashes() {
    return Arrays.copyOf(hashes, size);
  }

  int[] occurrences() {
    return Arrays.copyOf(occurrences, size);
  }
}
