package org.pillarwatch.ingest.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.pillarwatch.chassis.delivery.FailureClassifier;
import org.pillarwatch.ingest.feed.content.FeedProblem;
import org.pillarwatch.ingest.feed.content.FeedReport;
import org.pillarwatch.ingest.fetch.RevisitTerms;
import org.pillarwatch.ingest.publish.EntryCounts;
import org.pillarwatch.ingest.schedule.NextVisit;
import org.pillarwatch.ingest.schedule.PublisherHints;
import org.pillarwatch.ingest.schedule.RefreshSchedule;
import org.pillarwatch.ingest.schedule.Relocation;
import org.pillarwatch.ingest.schedule.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Visits a due feed, decides when to come back, and remembers both. */
final class FeedPoller {

  private static final Logger log = LoggerFactory.getLogger(FeedPoller.class);

  private static final Duration[] LATENESS_STEPS =
      Stream.of(1, 2, 5, 10, 30, 60, 300).map(Duration::ofSeconds).toArray(Duration[]::new);

  private final FeedFetch visit;
  private final RefreshSchedule schedule;
  private final Duration moveAfter;
  private final InstantSource clock;
  private final Timer lateness;
  private final DueFeeds feeds;
  private final EntryCounts counts;
  private final MeterRegistry meters;
  private final Runnable newPages;

  /**
   * @param moveAfter how long permanent redirects must point to one address before the feed moves
   *     there
   * @param newPages called when pages became due
   */
  FeedPoller(
      FeedFetch visit,
      RefreshSchedule schedule,
      Duration moveAfter,
      DueFeeds feeds,
      EntryCounts counts,
      MeterRegistry meters,
      InstantSource clock,
      Runnable newPages) {
    this.moveAfter = moveAfter;
    this.clock = clock;
    this.lateness =
        Timer.builder("pillarwatch.ingest.feed.lateness")
            .description("between the time a feed was due and the time its visit began")
            .serviceLevelObjectives(LATENESS_STEPS)
            .register(meters);
    this.visit = visit;
    this.schedule = schedule;
    this.feeds = feeds;
    this.counts = counts;
    this.meters = meters;
    this.newPages = newPages;
  }

  void on(DueFeed feed) throws InterruptedException {
    lateness.record(feed.late());
    try {
      conclude(feed, visit.to(feed));
    } catch (RuntimeException | StackOverflowError e) {
      if (FailureClassifier.isTransient(e)) {
        throw e;
      }
      log.error("feed={} outcome=internal-error", feed.url(), e);
      conclude(feed, new FeedReport.Troubled(FeedProblem.internal(e)));
    }
  }

  private void conclude(DueFeed feed, FeedReport report) {
    switch (report) {
      case FeedReport.Read read -> read(feed, read);
      case FeedReport.Index index -> index(feed, index);
      case FeedReport.Unchanged unchanged -> unchanged(feed, unchanged);
      case FeedReport.Elsewhere(URI found) -> elsewhere(feed, found);
      case FeedReport.Troubled(FeedProblem trouble) -> troubled(feed, trouble);
    }
  }

  private void read(DueFeed feed, FeedReport.Read read) {
    int entries = read.entries().size();
    boolean first = feed.bodyHash() == null;
    Optional<Relocation> relocation = relocation(feed, read.terms());
    PublisherHints wishes = read.wishes().pausing(read.terms().freshFor());
    int fresh =
        feeds.conclude(
            feed,
            read,
            relocation,
            found ->
                schedule.after(
                    first || read.isDelta() ? new Visit.AllNew() : new Visit.Read(entries, found),
                    feed.cadence(),
                    wishes,
                    clock.instant()));
    counts.read(entries + read.repeated() + read.beyond() + read.stale());
    counts.unchanged(entries - fresh);
    counts.duplicate(read.repeated());
    counts.refused("too-many-entries", read.beyond());
    counts.refused("old-in-sitemap", read.stale());
    count("read", "none");
    log.info("feed={} outcome=read entries={} new={}", feed.url(), entries, fresh);
    follow(feed, relocation);
    if (fresh > 0) {
      newPages.run();
    }
  }

  private void index(DueFeed feed, FeedReport.Index index) {
    Optional<Relocation> relocation = relocation(feed, index.terms());
    feeds.conclude(
        feed,
        index,
        relocation,
        schedule.after(
            new Visit.AllNew(),
            feed.cadence(),
            PublisherHints.NONE.pausing(index.terms().freshFor()),
            clock.instant()));
    count("read", "index");
    log.info("feed={} outcome=read sitemaps={}", feed.url(), index.sitemaps().size());
    follow(feed, relocation);
  }

  private void unchanged(DueFeed feed, FeedReport.Unchanged unchanged) {
    Optional<Relocation> relocation = relocation(feed, unchanged.terms());
    PublisherHints wishes = feed.wishes().pausing(unchanged.terms().freshFor());
    feeds.conclude(
        feed,
        unchanged,
        relocation,
        schedule.after(new Visit.Unchanged(), feed.cadence(), wishes, clock.instant()));
    count("unchanged", "none");
    log.debug("feed={} outcome=unchanged", feed.url());
    follow(feed, relocation);
  }

  /** The new address is fetched next; the result shows whether it is a feed. */
  private void elsewhere(DueFeed feed, URI found) {
    troubled(feed, FeedProblem.notAFeed("names its feed", "a page that names the feed " + found));
    if (!found.equals(feed.url()) && feeds.move(feed, found)) {
      feeds.askAgain(feed);
      log.info("feed={} outcome=moved to={} reason=page-names-it", feed.url(), found);
    }
  }

  private void troubled(DueFeed feed, FeedProblem trouble) {
    NextVisit next =
        schedule.after(trouble.visit(), feed.cadence(), feed.wishes(), clock.instant());
    feeds.conclude(feed, trouble, next);
    count(trouble.outcome(), trouble.reason());
    log.warn(
        "feed={} outcome={} reason={} detail=\"{}\" failures={} next={}",
        feed.url(),
        trouble.outcome(),
        trouble.reason(),
        trouble.detail(),
        next.cadence().failures(),
        inSeconds(next));
  }

  private Optional<Relocation> relocation(DueFeed feed, RevisitTerms terms) {
    return Relocation.after(feed.relocation(), terms.movedTo(), clock.instant());
  }

  private void follow(DueFeed feed, Optional<Relocation> relocation) {
    relocation
        .filter(proven -> proven.isProven(clock.instant(), moveAfter))
        .filter(proven -> feeds.move(feed, proven.to()))
        .ifPresent(proven -> log.info("feed={} outcome=moved to={}", feed.url(), proven.to()));
  }

  private void count(String outcome, String reason) {
    meters
        .counter("pillarwatch.ingest.feed.visits", "outcome", outcome, "reason", reason)
        .increment();
  }

  private static String inSeconds(NextVisit next) {
    return next.pause().map(pause -> pause.toSeconds() + "s").orElse("never");
  }
}
