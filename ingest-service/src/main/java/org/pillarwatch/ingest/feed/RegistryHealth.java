package org.pillarwatch.ingest.feed;

import java.util.List;
import java.util.Map;

/**
 * Health of all feeds together.
 *
 * @param feeds by state
 * @param overdue feeds whose visit is more than a minute late
 * @param troubles problems of the failing feeds, most frequent first
 */
public record RegistryHealth(
    Map<FeedState, Long> feeds, long overdue, List<TroubleShare> troubles) {

  /**
   * Number of feeds that fail for one reason.
   *
   * @param outcome as in {@link FeedView.LastVisit}
   */
  public record TroubleShare(String outcome, String reason, long feeds) {}
}
