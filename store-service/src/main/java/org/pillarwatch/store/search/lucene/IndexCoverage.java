package org.pillarwatch.store.search.lucene;

/**
 * How much of the tables an index covers.
 *
 * @param isComplete whether the first pass over the tables has ended
 * @param indexed articles of the first pass so far
 * @param total articles that there were when it began; 0 when it has not
 * @param transaction every change of an earlier transaction can be found, once it is complete
 */
record IndexCoverage(boolean isComplete, long indexed, long total, long transaction) {

  /** The covered share of the articles in percent. */
  int percent() {
    if (isComplete) {
      return 100;
    }
    return total == 0 ? 0 : (int) Math.min(99, indexed * 100 / total);
  }
}
