package org.pillarwatch.store.story.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Data on the articles of the last days, in slices. Not thread-safe.
 *
 * <p>Time is the time of arrival and only moves forward: the same articles in the same order always
 * give the same window.
 */
final class Window {

  private static final int SLICES = 6;

  /** Rarity as in a small archive, until the window itself knows better. */
  private static final double ARCHIVE = 300;

  private final long sliceMillis;
  private final Deque<WindowSlice> generations = new ArrayDeque<>();
  private final WindowTermCounts termCounts = new WindowTermCounts();
  private final Map<Long, Long> merged = new HashMap<>();
  private int originals;

  Window(Duration length) {
    this.sliceMillis = Math.max(1, length.toMillis() / SLICES);
  }

  /**
   * Moves time forward and forgets what is too old; time that moves back is taken as now.
   *
   * @param number of the next article
   * @return whether a new slice began
   */
  boolean moveTo(Instant time, long number) {
    long epoch = Math.floorDiv(time.toEpochMilli(), sliceMillis);
    if (!generations.isEmpty() && generations.getFirst().epoch() >= epoch) {
      return false;
    }
    if (!generations.isEmpty()) {
      generations.getFirst().termCounts().pack();
    }
    generations.addFirst(new WindowSlice(epoch, number));
    while (generations.getLast().epoch() < epoch - SLICES) {
      forget(generations.removeLast());
    }
    return true;
  }

  WindowSlice newest() {
    return generations.getFirst();
  }

  /** The oldest slice that is remembered. */
  long oldestEpoch() {
    return newest().epoch() - SLICES;
  }

  /** The story of an article that is remembered by its text. */
  long story(long number) {
    return current(find(WindowSlice::stories, number));
  }

  /** The story that another has become part of; itself when it is none's. */
  long current(long story) {
    return merged.getOrDefault(story, story);
  }

  /** Remembers that a story became part of another. */
  void merge(long from, long into) {
    merged.replaceAll((story, last) -> last == from ? into : last);
    merged.put(from, into);
  }

  /** Forgets what became part of stories that are forgotten themselves. */
  void keepMergedInto(Set<Long> stories) {
    merged.values().retainAll(stories);
  }

  /** The original of an article that is remembered by its text: itself unless it is a copy. */
  long original(long number) {
    long original = find(WindowSlice::originals, number);
    return original == LongTable.NONE ? number : original;
  }

  /** The slices, newest first. */
  Iterable<WindowSlice> generations() {
    return generations;
  }

  /** Returns the value of a key in the newest slice that has it. */
  long find(Function<WindowSlice, LongTable> table, long key) {
    for (WindowSlice generation : generations) {
      long value = table.apply(generation).get(key);
      if (value != LongTable.NONE) {
        return value;
      }
    }
    return LongTable.NONE;
  }

  /** Number of originals with a shingle among their sampled ones. */
  int shingleCount(int hash) {
    int count = 0;
    for (WindowSlice generation : generations) {
      count += generation.shingles().count(hash);
    }
    return count;
  }

  /** Counts the terms of an original. */
  void count(int[] terms) {
    WindowSlice newest = generations.getFirst();
    newest.termCounts().count(terms);
    termCounts.count(terms);
    newest.countReport();
    originals++;
  }

  /** Weight of a term: the logarithm of its rarity among originals. */
  double rarity(int term) {
    return Math.log((originals + ARCHIVE) / (termCounts.of(term) + 1.0));
  }

  /**
   * Cosine similarity of two sets of terms, each weighted by its rarity.
   *
   * @param one ascending, without repetition
   * @param other likewise
   * @return from 0 to 1; 1 if one of them is empty
   */
  double kinship(int[] one, int[] other) {
    double lengths = Math.sqrt(squares(one) * squares(other));
    int[] common =
        Arrays.stream(one).filter(term -> Arrays.binarySearch(other, term) >= 0).toArray();
    return lengths == 0 ? 1 : squares(common) / lengths;
  }

  private double squares(int[] terms) {
    return Arrays.stream(terms).mapToDouble(this::rarity).map(rarity -> rarity * rarity).sum();
  }

  /** The most characteristic terms of an article: frequent in it, rare in others. */
  TermVector heaviest(int[] hashes, int[] occurrences, int most) {
    long[] order = new long[hashes.length];
    for (int i = 0; i < order.length; i++) {
      double weight = (1 + Math.log(occurrences[i])) * rarity(hashes[i]);
      order[i] = (-Math.round(weight * 1000) << 16) | i;
    }
    Arrays.sort(order);
    int size = Math.min(most, order.length);
    int[] keptHashes = new int[size];
    int[] keptOccurrences = new int[size];
    for (int i = 0; i < size; i++) {
      keptHashes[i] = hashes[(int) order[i] & 0xFFFF];
      keptOccurrences[i] = occurrences[(int) order[i] & 0xFFFF];
    }
    return TermVector.of(keptHashes, keptOccurrences);
  }

  /** The hashes of the heaviest terms. */
  int[] heaviest(TermVector terms, int most) {
    long[] order = new long[terms.size()];
    for (int i = 0; i < order.length; i++) {
      double weight = terms.weights()[i] * rarity(terms.hashes()[i]);
      order[i] = (-Math.round(weight * 1000) << 16) | i;
    }
    Arrays.sort(order);
    int[] hashes = new int[Math.min(most, order.length)];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = terms.hashes()[(int) order[i] & 0xFFFF];
    }
    return hashes;
  }

  private void forget(WindowSlice generation) {
    termCounts.subtract(generation.termCounts());
    originals -= generation.reports();
  }
}
