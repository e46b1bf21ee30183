package org.pillarwatch.ingest.schedule;

import java.time.Duration;

/**
 * When a feed is asked for as if it had never been read: some servers answer 304 for ever, or keep
 * a validator when the content changes.
 *
 * @param longestAgo at the latest so long after the last time
 * @param mostConditional or after so many visits with validators
 */
public record FullFetchPolicy(Duration longestAgo, int mostConditional) {

  /** Whether it is time again. */
  public boolean isDue(Duration ago, int conditionalVisits) {
    return ago.compareTo(longestAgo) >= 0 || conditionalVisits >= mostConditional;
  }
}
