package org.pillarwatch.store.story.decide;

import java.util.Arrays;

/**
 * Terms of an article or a story with their weights, before weighting by rarity. The arrays are not
 * copied and must not be modified.
 *
 * @param hashes of the terms, ascending
 * @param weights of each, at least 1
 */
@SuppressWarnings("ArrayRecordComponent") // Made by the hundred for each decision: no wrappers.
public record TermVector(int[] hashes, int[] weights) {

  /** The length that all articles' vectors are brought to, so that long ones do not outweigh. */
  private static final double UNIT = 1000;

  static final TermVector EMPTY = new TermVector(new int[0], new int[0]);

  /** Weighs terms by the logarithm of their occurrences. */
  static TermVector of(int[] hashes, int[] occurrences) {
    double squares = 0;
    double[] weights = new double[hashes.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 1 + Math.log(occurrences[i]);
      squares += weights[i] * weights[i];
    }
    double scale = squares == 0 ? 0 : UNIT / Math.sqrt(squares);
    long[] order = new long[hashes.length];
    for (int i = 0; i < order.length; i++) {
      long weight = Math.max(1, Math.round(weights[i] * scale));
      order[i] = ((long) hashes[i] << 32) | weight;
    }
    Arrays.sort(order);
    return parted(order, order.length);
  }

  int size() {
    return hashes.length;
  }

  /** The sum of two vectors; a sum of whole numbers, so that the order of adding is no matter. */
  TermVector plus(TermVector other) {
    long[] sum = new long[size() + other.size()];
    int size = 0;
    int here = 0;
    int there = 0;
    while (here < size() || there < other.size()) {
      boolean takesHere =
          there == other.size() || (here < size() && hashes[here] <= other.hashes[there]);
      boolean takesThere =
          here == size() || (there < other.size() && other.hashes[there] <= hashes[here]);
      int hash = takesHere ? hashes[here] : other.hashes[there];
      long weight = takesHere ? weights[here++] : 0;
      weight += takesThere ? other.weights[there++] : 0;
      sum[size++] = ((long) hash << 32) | weight;
    }
    return parted(sum, size);
  }

  /** The same in little room: how many terms, then of each what it adds to the hash before. */
  byte[] packed() {
    var row = new Varints(2 + 6 * size());
    row.add(size());
    int last = 0;
    for (int i = 0; i < size(); i++) {
      row.add(hashes[i] - last);
      row.add(weights[i]);
      last = hashes[i];
    }
    return row.written();
  }

  /** The vector that was {@linkplain #packed packed} so. */
  static TermVector unpacked(byte[] packed) {
    var row = new Varints(packed, 0);
    int size = row.next();
    int[] hashes = new int[size];
    int[] weights = new int[size];
    int last = 0;
    for (int i = 0; i < size; i++) {
      last += row.next();
      hashes[i] = last;
      weights[i] = row.next();
    }
    return new TermVector(hashes, weights);
  }

  private static TermVector parted(long[] pairs, int size) {
    int[] hashes = new int[size];
    int[] weights = new int[size];
    for (int i = 0; i < size; i++) {
      hashes[i] = (int) (pairs[i] >> 32);
      weights[i] = (int) pairs[i];
    }
    return new TermVector(hashes, weights);
  }
}
