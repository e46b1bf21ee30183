package org.pillarwatch.ingest.feed;

import java.time.Duration;
import org.pillarwatch.chassis.delivery.RootCause;
import org.pillarwatch.ingest.fetch.FetchOutcome.Denied;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refused;
import org.pillarwatch.ingest.fetch.FetchOutcome.Unreachable;
import org.pillarwatch.ingest.frontier.CleanText;
import org.pillarwatch.ingest.schedule.Visit;

/**
 * Why a feed could not be read.
 *
 * @param outcome the kind: {@code unreachable}, {@code refused}, {@code not-a-feed} …
 * @param reason the kind within the kind, fit for a counter's tag; {@code none} when there is one
 *     only
 * @param detail one clear line for a person
 * @param visit what it means for the schedule
 */
record FeedProblem(String outcome, String reason, String detail, Visit visit) {

  private static final int LONGEST_DETAIL = 300;

  /** Keeps one line, whatever a server managed to put into it. */
  FeedProblem {
    detail = CleanText.line(detail, LONGEST_DETAIL);
  }

  static FeedProblem notAFeed(String reason, String what) {
    return new FeedProblem("not-a-feed", reason.replace(' ', '-'), what, new Visit.Failed());
  }

  static FeedProblem throttled(Duration pause) {
    return new FeedProblem(
        "throttled",
        "none",
        pause.isZero()
            ? "asked to come less often"
            : "asked to wait %d s".formatted(pause.toSeconds()),
        new Visit.AskedToWait(pause));
  }

  static FeedProblem gone() {
    return new FeedProblem("gone", "none", "taken down for good (410)", new Visit.Ended());
  }

  static FeedProblem notFound() {
    return new FeedProblem("not-found", "none", "nothing there (404)", new Visit.Failed());
  }

  /** An internal error that the feed triggers: it must not be retried at once. */
  static FeedProblem internal(Throwable fault) {
    return new FeedProblem(
        "internal-error",
        "none",
        RootCause.of(fault).kind() + ": " + RootCause.of(fault).message(),
        new Visit.Failed());
  }

  static FeedProblem of(Denied denied) {
    return new FeedProblem(
        "denied", denied.reason().tag(), "status " + denied.status(), new Visit.Failed());
  }

  static FeedProblem of(Refused refused) {
    return new FeedProblem("refused", refused.reason().tag(), refused.detail(), new Visit.Failed());
  }

  static FeedProblem of(Unreachable unreachable) {
    return new FeedProblem(
        "unreachable", unreachable.reason().tag(), unreachable.detail(), new Visit.Failed());
  }
}
