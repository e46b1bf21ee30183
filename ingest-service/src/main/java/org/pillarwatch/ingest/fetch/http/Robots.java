package org.pillarwatch.ingest.fetch.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.fetch.Body;
import org.pillarwatch.ingest.fetch.FetchOutcome;
import org.pillarwatch.ingest.fetch.FetchOutcome.Denied;
import org.pillarwatch.ingest.fetch.FetchOutcome.Fetched;
import org.pillarwatch.ingest.fetch.FetchOutcome.Gone;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotFound;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotModified;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refusal;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refused;
import org.pillarwatch.ingest.fetch.FetchOutcome.Throttled;
import org.pillarwatch.ingest.fetch.FetchOutcome.Unreachable;
import org.pillarwatch.ingest.fetch.FetchRequest;
import org.pillarwatch.ingest.fetch.Fetcher;

/**
 * Enforces robots.txt (RFC 9309).
 *
 * <p>Applies to pages only, since feeds are published to be polled. Without a robots.txt everything
 * is allowed; a site whose robots.txt is temporarily unreachable is not crawled (§2.3.1.4). A
 * {@code Crawl-delay} is kept up to half a minute.
 */
final class Robots implements RequestRule {

  private static final String PRODUCT = "pillarwatch";
  private static final int MOST_WARNINGS = 5;

  /** A day's news of a site must be had within the day. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private static final Duration REMEMBERED = Duration.ofHours(6);
  private static final Duration FAILURE_REMEMBERED = Duration.ofMinutes(5);

  private final Fetcher fetcher;

  /** The parser's own limit would close sites that ask for a longer pause. */
  private final SimpleRobotRulesParser parser =
      new SimpleRobotRulesParser(Long.MAX_VALUE, MOST_WARNINGS);

  private final Cache<URI, BaseRobotRules> rules =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(REMEMBERED).build();
  private final Cache<URI, BaseRobotRules> failures =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(FAILURE_REMEMBERED).build();

  /**
   * @param fetcher fetches robots.txt, so it must not use this rule
   */
  Robots(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  @Override
  public Optional<FetchOutcome> refuse(URI url, FetchRequest.Kind kind)
      throws InterruptedException {
    if (kind != FetchRequest.Kind.PAGE) {
      return Optional.empty();
    }
    BaseRobotRules site = rules(url.resolve("/robots.txt"));
    if (site.isDeferVisits()) {
      return Optional.of(new Throttled(FAILURE_REMEMBERED));
    }
    return site.isAllowed(url.toString())
        ? Optional.empty()
        : Optional.of(new Refused(Refusal.ROBOTS, url.getRawPath()));
  }

  /** {@code Crawl-delay}, which RFC 9309 does not have and sites write all the same. */
  @Override
  public Optional<Duration> pause(URI url) {
    BaseRobotRules site = known(url.resolve("/robots.txt"));
    if (site == null || site.getCrawlDelay() <= 0) {
      return Optional.empty();
    }
    Duration asked = Duration.ofMillis(site.getCrawlDelay());
    return Optional.of(asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked);
  }

  private BaseRobotRules rules(URI robotsTxt) throws InterruptedException {
    BaseRobotRules known = known(robotsTxt);
    if (known != null) {
      return known;
    }
    return switch (fetcher.fetch(FetchRequest.robots(robotsTxt))) {
      case Fetched(Body body, _, _, _) ->
          remember(
              robotsTxt,
              parser.parseContent(
                  robotsTxt.toString(),
                  body.bytes(),
                  body.header("content-type").orElse("text/plain"),
                  List.of(PRODUCT)));
      case NotFound missing -> remember(robotsTxt, parser.failedFetch(404));
      case Gone missing -> remember(robotsTxt, parser.failedFetch(410));
      case Denied denied -> remember(robotsTxt, parser.failedFetch(denied.status()));
      // A redirect to a refused address counts as no robots.txt.
      case Refused refused -> remember(robotsTxt, parser.failedFetch(404));
      case NotModified unasked -> defer(robotsTxt);
      case Throttled throttled -> defer(robotsTxt);
      case Unreachable unreachable -> defer(robotsTxt);
    };
  }

  private @Nullable BaseRobotRules known(URI robotsTxt) {
    BaseRobotRules lasting = rules.getIfPresent(robotsTxt);
    return lasting == null ? failures.getIfPresent(robotsTxt) : lasting;
  }

  private BaseRobotRules remember(URI robotsTxt, BaseRobotRules found) {
    rules.put(robotsTxt, found);
    return found;
  }

  private BaseRobotRules defer(URI robotsTxt) {
    BaseRobotRules none = parser.failedFetch(503);
    failures.put(robotsTxt, none);
    return none;
  }
}
