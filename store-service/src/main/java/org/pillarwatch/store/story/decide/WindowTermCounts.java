package org.pillarwatch.store.story.decide;

import org.jspecify.annotations.Nullable;

/**
 * Numbers of originals with each term, in a table of fixed size; collisions overestimate
 * frequencies. Not thread-safe.
 */
final class WindowTermCounts {

  private static final int PLACES = 1 << 20;

  private int @Nullable [] counts = new int[PLACES];
  private byte @Nullable [] packed;

  /** Counts the terms of an original. */
  void count(int[] terms) {
    int[] open = open();
    for (int term : terms) {
      open[place(term)]++;
    }
  }

  /** Number of originals with a term. */
  int of(int term) {
    return open()[place(term)];
  }

  /** Subtracts the counts of another table. */
  void subtract(WindowTermCounts others) {
    int[] open = open();
    Varints row = new Varints(others.packed(), 0);
    for (int place = 0; place < PLACES; place++) {
      open[place] -= row.next();
    }
  }

  /** Compacts the table; no more terms can be added. */
  void pack() {
    packed = packed();
    counts = null;
  }

  private byte[] packed() {
    if (packed != null) {
      return packed;
    }
    var row = new Varints(PLACES);
    for (int count : open()) {
      row.add(count);
    }
    return row.written();
  }

  private int[] open() {
    if (counts == null) {
      throw new IllegalStateException("packed already");
    }
    return counts;
  }

  private static int place(int term) {
    return (term * 0x9E3779B9) >>> 12;
  }
}
