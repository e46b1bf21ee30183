package org.pillarwatch.ingest.schedule;

import java.time.Duration;

/**
 * Decides when a feed is fetched without validators, since some servers always answer 304 or do not
 * change validators with the content.
 *
 * @param longestAgo maximum time since the last full fetch
 * @param mostConditional maximum number of conditional visits since then
 */
public record FullFetchPolicy(Duration longestAgo, int mostConditional) {

  /** Returns whether a full fetch is due. */
  public boolean isDue(Duration ago, int conditionalVisits) {
    return ago.compareTo(longestAgo) >= 0 || conditionalVisits >= mostConditional;
  }
}
