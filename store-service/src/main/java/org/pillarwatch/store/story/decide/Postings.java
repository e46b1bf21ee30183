package org.pillarwatch.store.story.decide;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Which numbers stand under a hash, for many millions of pairs, about six bytes each: chains in
 * plain arrays take new pairs, which are packed away whenever they are many. Pairs are never
 * removed. For one thread.
 */
final class Postings {

  private static final int NONE = -1;

  /** Pairs that wait to be packed, at least. */
  private static final int LEAST_WAITING = 1 << 10;

  /** Number of packed pairs per unpacked one. */
  private static final int PACKED_A_WAITING = 12;

  private PackedPostings packed = PackedPostings.EMPTY;
  private int[] heads = new int[0];
  private int[] hashes = new int[0];
  private int[] values = new int[0];
  private int[] next = new int[0];
  private int waiting;

  Postings() {
    makeRoom(LEAST_WAITING);
  }

  /** Adds a pair, unless that hash has {@code most} already: what is everywhere finds nothing. */
  void add(int hash, int value, int most) {
    int mixed = mixed(hash);
    int[] count = {0};
    boolean[] isThere = {false};
    forEachMixed(
        mixed,
        there -> {
          count[0]++;
          isThere[0] |= there == value;
        });
    if (isThere[0] || count[0] >= most) {
      return;
    }
    if (waiting == hashes.length) {
      pack();
    }
    int slot = slot(mixed);
    hashes[waiting] = mixed;
    values[waiting] = value;
    next[waiting] = heads[slot];
    heads[slot] = waiting++;
  }

  /** Hands over every number under a hash, in no order that would mean anything. */
  void forEach(int hash, IntConsumer action) {
    forEachMixed(mixed(hash), action);
  }

  /** Number of entries of a hash. */
  int count(int hash) {
    int[] count = {0};
    forEach(hash, value -> count[0]++);
    return count[0];
  }

  private void forEachMixed(int mixed, IntConsumer action) {
    for (int at = heads[slot(mixed)]; at != NONE; at = next[at]) {
      if (hashes[at] == mixed) {
        action.accept(values[at]);
      }
    }
    packed.forEach(mixed, action);
  }

  private void pack() {
    long[] pairs = new long[waiting];
    for (int at = 0; at < waiting; at++) {
      // With the sign bit turned, signed order is unsigned order.
      pairs[at] = ((long) hashes[at] << 32 | values[at]) ^ Long.MIN_VALUE;
    }
    Arrays.sort(pairs);
    for (int at = 0; at < waiting; at++) {
      pairs[at] ^= Long.MIN_VALUE;
    }
    packed = packed.with(pairs);
    makeRoom(Math.max(LEAST_WAITING, packed.size() / PACKED_A_WAITING));
  }

  private void makeRoom(int room) {
    heads = new int[room];
    Arrays.fill(heads, NONE);
    hashes = new int[room];
    values = new int[room];
    next = new int[room];
    waiting = 0;
  }

  private int slot(int mixed) {
    return (int) ((Integer.toUnsignedLong(mixed) * heads.length) >>> 32);
  }

  /** Spreads hashes over the whole range by overflow; a bijection. */
  private static int mixed(int hash) {
    return hash * 0x9E3779B9;
  }
}
