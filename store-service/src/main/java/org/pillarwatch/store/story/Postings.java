package org.pillarwatch.store.story;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Which numbers stand under a hash, for many millions of pairs: chains in plain arrays, 12 bytes
 * for each pair and about 5 for the way to it. Pairs are never removed. For one thread.
 */
final class Postings {

  private static final int NONE = -1;

  private int[] heads;
  private int[] hashes;
  private int[] values;
  private int[] next;
  private int size;

  Postings() {
    heads = new int[1 << 10];
    Arrays.fill(heads, NONE);
    hashes = new int[1 << 10];
    values = new int[1 << 10];
    next = new int[1 << 10];
  }

  /** Adds a pair, unless that hash has {@code most} already: what is everywhere finds nothing. */
  void add(int hash, int value, int most) {
    int count = 0;
    for (int at = heads[slot(hash)]; at != NONE; at = next[at]) {
      if (hashes[at] == hash && (values[at] == value || ++count == most)) {
        return;
      }
    }
    if (size == hashes.length) {
      grow();
    }
    int slot = slot(hash);
    hashes[size] = hash;
    values[size] = value;
    next[size] = heads[slot];
    heads[slot] = size++;
  }

  /** Hands over every number under a hash, newest first. */
  void forEach(int hash, IntConsumer action) {
    for (int at = heads[slot(hash)]; at != NONE; at = next[at]) {
      if (hashes[at] == hash) {
        action.accept(values[at]);
      }
    }
  }

  /** How many numbers stand under a hash. */
  int count(int hash) {
    int count = 0;
    for (int at = heads[slot(hash)]; at != NONE; at = next[at]) {
      if (hashes[at] == hash) {
        count++;
      }
    }
    return count;
  }

  private int slot(int hash) {
    return (int) ((Integer.toUnsignedLong(mixed(hash)) * heads.length) >>> 32);
  }

  /** Spreads hashes over the whole range by overflowing. */
  private static int mixed(int hash) {
    return hash * 0x9E3779B9;
  }

  private void grow() {
    // By a third: doubling would leave half of the memory empty on average.
    int capacity = size + size / 3;
    hashes = Arrays.copyOf(hashes, capacity);
    values = Arrays.copyOf(values, capacity);
    next = Arrays.copyOf(next, capacity);
    heads = new int[capacity];
    Arrays.fill(heads, NONE);
    for (int at = 0; at < size; at++) {
      int slot = slot(hashes[at]);
      next[at] = heads[slot];
      heads[slot] = at;
    }
  }
}
