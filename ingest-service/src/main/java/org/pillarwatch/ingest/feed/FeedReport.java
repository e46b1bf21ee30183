package org.pillarwatch.ingest.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.fetch.RevisitTerms;
import org.pillarwatch.ingest.fetch.Validators;
import org.pillarwatch.ingest.frontier.Deletion;
import org.pillarwatch.ingest.frontier.Entry;
import org.pillarwatch.ingest.schedule.PublisherHints;

/** What a visit to a feed came to. Every way it can go is listed here. */
sealed interface FeedReport {

  /**
   * The feed was read.
   *
   * @param terms the host's
   * @param wishes the publisher's, as the feed states them
   * @param title as the feed names itself
   * @param hub that says when it changes
   * @param entries each once, in the feed's order
   * @param repeated how many more the feed holds that say the same again
   * @param beyond how many more it holds than we take at once
   * @param stale how many more a sitemap holds that are no news
   * @param deleted what it says it deleted
   * @param isDelta whether only what is new was sent
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

  /** An index of sitemaps; those in it are feeds of their own. */
  record Index(
      RevisitTerms terms, Validators validators, String bodyHash, List<Sitemaps.Listed> sitemaps)
      implements FeedReport {}

  /** Nothing changed: the host says so, or the bytes do. */
  record Unchanged(RevisitTerms terms, Validators validators) implements FeedReport {}

  /** There is a page, which names its feed. */
  record Elsewhere(URI feed) implements FeedReport {}

  /** It was not read; {@code trouble} says why. */
  record Troubled(FeedProblem trouble) implements FeedReport {}
}
