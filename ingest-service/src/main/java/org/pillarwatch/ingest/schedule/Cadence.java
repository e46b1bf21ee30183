package org.pillarwatch.ingest.schedule;

import java.time.Duration;

/**
 * Visiting rate of a feed.
 *
 * @param interval between successful visits
 * @param failures consecutive failed visits
 * @param fixed whether the operator chose the interval; otherwise it adapts to the feed's entries
 */
public record Cadence(Duration interval, int failures, boolean fixed) {

  /** Refuses invalid values. */
  public Cadence {
    if (interval.isNegative() || interval.isZero() || failures < 0) {
      throw new IllegalArgumentException("every " + interval + " after " + failures + " failures");
    }
  }
}
