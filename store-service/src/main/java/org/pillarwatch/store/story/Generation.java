package org.pillarwatch.store.story;

/**
 * One slice of the window: what arrived in one stretch of time is remembered together and forgotten
 * together. For one thread.
 */
final class Generation {

  private final long epoch;
  private final long firstNumber;
  private final LongTable fingerprints = new LongTable();
  private final LongTable originals = new LongTable();
  private final LongTable stories = new LongTable();
  private final Postings shingles = new Postings();
  private final Postings terms = new Postings();
  private final int[] termCounts = new int[Window.termPlaces()];
  private int reports;

  Generation(long epoch, long firstNumber) {
    this.epoch = epoch;
    this.firstNumber = firstNumber;
  }

  long epoch() {
    return epoch;
  }

  /** Originals are told apart within a generation by four bytes. */
  int place(long number) {
    return Math.toIntExact(number - firstNumber);
  }

  long number(int place) {
    return firstNumber + place;
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

  /** How many originals have the terms of each place. */
  int[] termCounts() {
    return termCounts;
  }
}
