package org.pillarwatch.ingest.schedule;

import java.time.Duration;

/**
 * The pace a feed is visited at.
 *
 * @param interval between visits while all is well
 * @param failures visits in a row that did not succeed
 * @param fixed whether the operator chose the interval; else it follows what the feed holds
 */
public record Cadence(Duration interval, int failures, boolean fixed) {

  /** Refuses what is no pace. */
  public Cadence {
    if (interval.isNegative() || interval.isZero() || failures < 0) {
      throw new IllegalArgumentException("every " + interval + " after " + failures + " failures");
    }
  }
}
