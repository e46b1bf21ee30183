package org.pillarwatch.ingest.feed;

import io.micrometer.core.instrument.MeterRegistry;
import org.pillarwatch.chassis.delivery.Failures;
import org.pillarwatch.ingest.publish.EntryCounts;
import org.pillarwatch.ingest.schedule.NextVisit;
import org.pillarwatch.ingest.schedule.RefreshSchedule;
import org.pillarwatch.ingest.schedule.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Visits a due feed, decides when to come back, and remembers both. */
final class FeedRound {

  private static final Logger log = LoggerFactory.getLogger(FeedRound.class);

  private final FeedVisit visit;
  private final RefreshSchedule schedule;
  private final DueFeeds feeds;
  private final EntryCounts counts;
  private final MeterRegistry meters;
  private final Runnable newPages;

  /**
   * @param newPages called when pages became due
   */
  FeedRound(
      FeedVisit visit,
      RefreshSchedule schedule,
      DueFeeds feeds,
      EntryCounts counts,
      MeterRegistry meters,
      Runnable newPages) {
    this.visit = visit;
    this.schedule = schedule;
    this.feeds = feeds;
    this.counts = counts;
    this.meters = meters;
    this.newPages = newPages;
  }

  void on(DueFeed feed) throws InterruptedException {
    try {
      conclude(feed, visit.to(feed));
    } catch (RuntimeException | StackOverflowError e) {
      if (Failures.isTransient(e)) {
        throw e;
      }
      log.error("feed={} outcome=internal-error", feed.url(), e);
      conclude(feed, new FeedReport.Troubled(Trouble.internal(e)));
    }
  }

  private void conclude(DueFeed feed, FeedReport report) {
    switch (report) {
      case FeedReport.Read read -> read(feed, read);
      case FeedReport.Unchanged unchanged -> {
        feeds.conclude(feed, unchanged, schedule.after(new Visit.Unchanged(), feed.cadence()));
        count("unchanged", "none");
        log.debug("feed={} outcome=unchanged", feed.url());
      }
      case FeedReport.Troubled(Trouble trouble) -> {
        NextVisit next = schedule.after(trouble.visit(), feed.cadence());
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
    }
  }

  private void read(DueFeed feed, FeedReport.Read read) {
    int entries = read.entries().size();
    boolean first = feed.bodyHash() == null;
    int fresh =
        feeds.conclude(
            feed,
            read,
            found ->
                schedule.after(
                    first ? new Visit.First() : new Visit.Read(entries, found), feed.cadence()));
    counts.read(entries + read.repeated() + read.beyond());
    counts.unchanged(entries - fresh);
    counts.duplicate(read.repeated());
    counts.refused("too-many-entries", read.beyond());
    count("read", "none");
    log.info("feed={} outcome=read entries={} new={}", feed.url(), entries, fresh);
    if (fresh > 0) {
      newPages.run();
    }
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
