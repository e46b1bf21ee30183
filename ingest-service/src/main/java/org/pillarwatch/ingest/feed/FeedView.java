package org.pillarwatch.ingest.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as the API shows it.
 *
 * @param title the operator's name for it, or else its own
 * @param label the operator's folder
 * @param lastVisit null before the first
 * @param failures visits in a row that did not succeed
 * @param nextDueAt null when it is not visited any more
 * @param lastError the last visit that failed, however long ago
 * @param intervalSeconds between visits while all is well
 * @param intervalFixed whether the operator chose the interval
 * @param entriesNew new or changed at the last visit that succeeded
 * @param entriesTotal ever met
 * @param entriesPerDay that came new, over the last week
 * @param headerNames what is sent to this feed's host beside the usual; the values are never shown
 * @param movedTo where permanent redirects have been leading; visited there once that is certain
 */
public record FeedView(
    long id,
    URI url,
    @Nullable String title,
    @Nullable String label,
    FeedState state,
    Instant addedAt,
    @Nullable LastVisit lastVisit,
    @Nullable LastVisit lastError,
    @Nullable Instant lastSuccessAt,
    int failures,
    @Nullable Instant nextDueAt,
    long intervalSeconds,
    boolean intervalFixed,
    int entriesNew,
    long entriesTotal,
    double entriesPerDay,
    List<String> headerNames,
    @Nullable URI movedTo) {

  public FeedView {
    headerNames = List.copyOf(headerNames);
  }

  /**
   * Outcome of a visit.
   *
   * @param outcome {@code read}, {@code unchanged}, {@code throttled}, {@code gone}, {@code
   *     not-found}, {@code denied}, {@code refused}, {@code unreachable} or {@code not-a-feed}
   * @param reason subcategory of the outcome
   * @param detail one clear line for a person
   */
  public record LastVisit(
      Instant at, String outcome, @Nullable String reason, @Nullable String detail) {}
}
