package org.pillarwatch.ingest.feed;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.pillarwatch.ingest.feed.content.AlternateLinks;
import org.pillarwatch.ingest.feed.content.EntryIdentity;
import org.pillarwatch.ingest.feed.content.FeedProblem;
import org.pillarwatch.ingest.feed.content.FeedReport;
import org.pillarwatch.ingest.feed.content.Fingerprint;
import org.pillarwatch.ingest.fetch.FetchOutcome.Denied;
import org.pillarwatch.ingest.fetch.FetchOutcome.Failure;
import org.pillarwatch.ingest.fetch.FetchOutcome.Fetched;
import org.pillarwatch.ingest.fetch.FetchOutcome.Gone;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotFound;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotModified;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refused;
import org.pillarwatch.ingest.fetch.FetchOutcome.Throttled;
import org.pillarwatch.ingest.fetch.FetchOutcome.Unreachable;
import org.pillarwatch.ingest.fetch.Fetcher;
import org.pillarwatch.ingest.fetch.Validators;
import org.pillarwatch.ingest.parse.FeedReader;
import org.pillarwatch.ingest.parse.FeedReading;
import org.pillarwatch.ingest.parse.FeedSource;

/** Fetches and parses a feed. */
final class FeedFetch {

  private final Fetcher fetcher;
  private final FeedReader reader;
  private final EntryIdentity entries;
  private final InstantSource clock;

  FeedFetch(Fetcher fetcher, FeedReader reader, EntryIdentity entries, InstantSource clock) {
    this.clock = clock;
    this.fetcher = fetcher;
    this.reader = reader;
    this.entries = entries;
  }

  FeedReport to(DueFeed feed) throws InterruptedException {
    return switch (fetcher.fetch(feed.request())) {
      case Fetched fetched -> read(feed, fetched);
      case NotModified unasked when feed.isWhole() ->
          new FeedReport.Troubled(
              FeedProblem.of(new Unreachable(Failure.PROTOCOL, "304 although nothing was held")));
      case NotModified(var newer, var terms) ->
          new FeedReport.Unchanged(
              terms, terms.expiresAtOnce() ? Validators.NONE : feed.validators().updatedBy(newer));
      case Throttled throttled -> new FeedReport.Troubled(FeedProblem.throttled(throttled.pause()));
      case Gone _ -> new FeedReport.Troubled(FeedProblem.gone());
      case NotFound _ -> new FeedReport.Troubled(FeedProblem.notFound());
      case Denied denied -> new FeedReport.Troubled(FeedProblem.of(denied));
      case Refused refused -> new FeedReport.Troubled(FeedProblem.of(refused));
      case Unreachable unreachable -> new FeedReport.Troubled(FeedProblem.of(unreachable));
    };
  }

  private FeedReport read(DueFeed feed, Fetched fetched) {
    byte[] body = fetched.body().bytes();
    String hash = Fingerprint.of(body);
    if (hash.equals(feed.bodyHash())) {
      return new FeedReport.Unchanged(fetched.terms(), fetched.validators());
    }
    var source = new FeedSource(fetched.finalUrl(), fetched.body().headers());
    return switch (reader.read(body, source)) {
      case FeedReading.Parsed(var parsed) -> entries.report(parsed, fetched, hash, clock.instant());
      case FeedReading.NotAFeed(String reason) -> notAFeed(feed, fetched, reason);
    };
  }

  /** Only the first answer ever is searched: later ones are pages of errors, which link too. */
  private static FeedReport notAFeed(DueFeed feed, Fetched fetched, String reason) {
    List<URI> links =
        feed.bodyHash() == null && feed.cadence().failures() == 0
            ? AlternateLinks.of(fetched.body().bytes(), fetched.finalUrl())
            : List.of();
    return links.isEmpty()
        ? new FeedReport.Troubled(FeedProblem.notAFeed(reason, fetched.body().toString()))
        : new FeedReport.Elsewhere(links.getFirst());
  }
}
