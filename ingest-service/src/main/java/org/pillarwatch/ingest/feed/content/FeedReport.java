package org.pillarwatch.ingest.feed.content;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.fetch.RevisitTerms;
import org.pillarwatch.ingest.fetch.Validators;
import org.pillarwatch.ingest.frontier.Deletion;
import org.pillarwatch.ingest.frontier.Entry;
import org.pillarwatch.ingest.schedule.PublisherHints;

/** Outcome of fetching and parsing a feed. */
public sealed interface FeedReport {

  /**
   * The feed was read.
   *
   * @param terms the host's terms for the next request
   * @param wishes the publisher's hints for the schedule
   * @param title the feed's title
   * @param hub the hub that announces changes
   * @param entries each once, in the feed's order
   * @param repeated number of further entries that repeat these
   * @param beyond number of further entries over the limit per fetch
   * @param stale number of further entries of a sitemap that are too old
   * @param deleted entries that the feed declares as deleted
   * @param isDelta whether the response contained only new entries
   */
  record Read(
      RevisitTerms terms,
      Validators validators,
      String bodyHash,
      PublisherHints wishes,
      @Nullable String title,
      Optional<Hub> hub,
      List<Entry> entries,
      int repeated,
      int beyond,
      int stale,
      List<Deletion> deleted,
      boolean isDelta)
      implements FeedReport {}

  /** The feed is an index of sitemaps; each of these becomes a feed. */
  record Index(
      RevisitTerms terms, Validators validators, String bodyHash, List<Sitemaps.Listed> sitemaps)
      implements FeedReport {}

  /** The feed did not change, by the host's answer or by its bytes. */
  record Unchanged(RevisitTerms terms, Validators validators) implements FeedReport {}

  /** The address is a page, which links to its feed. */
  record Elsewhere(URI feed) implements FeedReport {}

  /** The feed was not read. */
  record Troubled(FeedProblem trouble) implements FeedReport {}
}
