package org.pillarwatch.ingest.claim;

import java.time.Duration;

/**
 * What one host is asked to bear from all replicas together.
 *
 * @param pause least time between the starts of two requests
 * @param concurrency most pieces of work on it at once
 */
public record Politeness(Duration pause, int concurrency) {

  /** Refuses what would let nothing or everything through. */
  public Politeness {
    if (pause.isNegative() || concurrency < 1) {
      throw new IllegalArgumentException(concurrency + " at once, every " + pause);
    }
  }
}
