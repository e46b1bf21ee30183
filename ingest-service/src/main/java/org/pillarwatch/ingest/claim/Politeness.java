package org.pillarwatch.ingest.claim;

import java.time.Duration;

/**
 * Limits on requests to one host over all replicas.
 *
 * @param pause minimum time between the starts of two requests
 * @param concurrency maximum number of concurrent visits
 */
public record Politeness(Duration pause, int concurrency) {

  /** Refuses limits that block everything or nothing. */
  public Politeness {
    if (pause.isNegative() || concurrency < 1) {
      throw new IllegalArgumentException(concurrency + " at once, every " + pause);
    }
  }
}
