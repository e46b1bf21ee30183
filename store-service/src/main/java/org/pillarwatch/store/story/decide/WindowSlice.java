package org.pillarwatch.store.story.decide;

/** Slice of the window: the articles of one period, added and removed together. Not thread-safe. */
final class WindowSlice {

  private final long epoch;
  private final long firstNumber;
  private final LongTable fingerprints = new LongTable();
  private final LongTable originals = new LongTable();
  private final LongTable stories = new LongTable();
  private final Postings shingles = new Postings();
  private final Postings terms = new Postings();
  private final WindowTermCounts termCounts = new WindowTermCounts();
  private int reports;

  WindowSlice(long epoch, long firstNumber) {
    this.epoch = epoch;
    this.firstNumber = firstNumber;
  }

  long epoch() {
    return epoch;
  }

  /**
   * Offset of a number from the first of the slice; smaller when nearer. Odd for stories that began
   * before the slice.
   */
  int place(long number) {
    long distance = number - firstNumber;
    return Math.toIntExact(distance >= 0 ? 2 * distance : -2 * distance - 1);
  }

  long number(int place) {
    return firstNumber + (place % 2 == 0 ? place / 2 : -(place + 1) / 2);
  }

  int reports() {
    return reports;
  }

  void countReport() {
    reports++;
  }

  LongTable fingerprints() {
    return fingerprints;
  }

  /** The story of each original. */
  LongTable stories() {
    return stories;
  }

  /** The original of each copy that is looked up itself. */
  LongTable originals() {
    return originals;
  }

  /** Originals under the hashes of their sampled shingles. */
  Postings shingles() {
    return shingles;
  }

  /** Stories, by the place of their number, under the terms of their reports. */
  Postings terms() {
    return terms;
  }

  /** Numbers of originals with each term. */
  WindowTermCounts termCounts() {
    return termCounts;
  }
}
