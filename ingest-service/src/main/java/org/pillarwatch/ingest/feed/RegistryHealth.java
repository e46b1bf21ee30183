package org.pillarwatch.ingest.feed;

import java.util.List;
import java.util.Map;

/**
 * How the feeds fare together.
 *
 * @param feeds by state
 * @param overdue feeds whose visit is more than a minute late
 * @param troubles of the failing ones, the commonest first
 */
public record RegistryHealth(
    Map<FeedState, Long> feeds, long overdue, List<TroubleShare> troubles) {

  /**
   * How many feeds fail for one reason.
   *
   * @param outcome as in {@link FeedView.LastVisit}
   */
  public record TroubleShare(String outcome, String reason, long feeds) {}
}
