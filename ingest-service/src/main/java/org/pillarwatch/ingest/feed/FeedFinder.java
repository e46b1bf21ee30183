package org.pillarwatch.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.feed.content.AlternateLinks;
import org.pillarwatch.ingest.fetch.FetchOutcome;
import org.pillarwatch.ingest.fetch.FetchOutcome.Fetched;
import org.pillarwatch.ingest.fetch.FetchRequest;
import org.pillarwatch.ingest.fetch.Fetcher;
import org.pillarwatch.ingest.fetch.Validators;
import org.pillarwatch.ingest.frontier.CleanText;
import org.pillarwatch.ingest.parse.FeedReader;
import org.pillarwatch.ingest.parse.FeedReading;
import org.pillarwatch.ingest.parse.FeedSource;
import org.pillarwatch.ingest.parse.ParsedFeed;

/**
 * Finds the feeds of a site whose plain address somebody knows: the address itself if it is one,
 * then what its page names, then the places where publishing systems keep them. What is offered was
 * read and is a feed.
 */
final class FeedFinder {

  /**
   * A feed to choose.
   *
   * @param title as it names itself
   * @param format see {@link ParsedFeed#format}
   * @param entries how many it holds
   */
  record Choice(URI url, @Nullable String title, String format, int entries) {}

  /**
   * Result of the search.
   *
   * @param choices most likely first; if empty, {@code reason} explains why
   * @param reason explanation for people, one line
   */
  record Findings(List<Choice> choices, @Nullable String reason) {}

  private static final List<String> COMMON_PLACES =
      List.of("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feeds");

  private static final int MOST_LINKS = 6;
  private static final int LONGEST_TITLE = 300;

  /** A person waits. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private final Fetcher fetcher;
  private final FeedReader reader;
  private final InstantSource clock;

  FeedFinder(Fetcher fetcher, FeedReader reader, InstantSource clock) {
    this.fetcher = fetcher;
    this.reader = reader;
    this.clock = clock;
  }

  Findings find(URI address) throws InterruptedException {
    FetchOutcome outcome = fetch(address);
    if (!(outcome instanceof Fetched page)) {
      return new Findings(List.of(), "the address cannot be read: " + said(outcome));
    }
    Optional<Choice> itself = choice(page);
    if (itself.isPresent()) {
      return new Findings(List.of(itself.get()), null);
    }
    Instant end = clock.instant().plus(PATIENCE);
    List<Choice> choices = new ArrayList<>();
    List<URI> named = AlternateLinks.of(page.body().bytes(), page.finalUrl());
    tryAll(named.stream().limit(MOST_LINKS), end, Integer.MAX_VALUE, choices);
    if (choices.isEmpty()) {
      tryAll(COMMON_PLACES.stream().map(page.finalUrl()::resolve), end, 1, choices);
    }
    return new Findings(choices, choices.isEmpty() ? "no feed found at " + address : null);
  }

  private void tryAll(Stream<URI> places, Instant end, int enough, List<Choice> found)
      throws InterruptedException {
    for (URI place : places.toList()) {
      if (found.size() >= enough || clock.instant().isAfter(end)) {
        return;
      }
      if (fetch(place) instanceof Fetched fetched) {
        choice(fetched)
            .filter(choice -> found.stream().noneMatch(other -> other.url().equals(choice.url())))
            .ifPresent(found::add);
      }
    }
  }

  private FetchOutcome fetch(URI address) throws InterruptedException {
    return fetcher.fetch(FetchRequest.feed(address, Validators.NONE));
  }

  private Optional<Choice> choice(Fetched fetched) {
    var source = new FeedSource(fetched.finalUrl(), fetched.body().headers());
    return switch (reader.read(fetched.body().bytes(), source)) {
      case FeedReading.Parsed(ParsedFeed feed) -> {
        String title = feed.feed().title();
        yield Optional.of(
            new Choice(
                fetched.finalUrl(),
                title == null ? null : CleanText.line(title, LONGEST_TITLE),
                feed.format(),
                feed.entries().size()));
      }
      case FeedReading.NotAFeed _ -> Optional.empty();
    };
  }

  private static String said(FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.Denied denied -> denied.reason().tag() + ", status " + denied.status();
      case FetchOutcome.Refused refused -> refused.reason().tag();
      case FetchOutcome.Unreachable failed -> failed.reason().tag() + ", " + failed.detail();
      case FetchOutcome.Throttled _ -> "the host wants fewer requests";
      case FetchOutcome.NotFound _ -> "not found (404)";
      case FetchOutcome.Gone _ -> "permanently removed (410)";
      case FetchOutcome.NotModified _ -> "304 although nothing was held";
      case FetchOutcome.Fetched _ -> "no feed";
    };
  }
}
