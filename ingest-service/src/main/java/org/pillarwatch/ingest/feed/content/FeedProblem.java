package org.pillarwatch.ingest.feed.content;

import java.time.Duration;
import org.pillarwatch.chassis.delivery.RootCause;
import org.pillarwatch.ingest.fetch.FetchOutcome.Denied;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refused;
import org.pillarwatch.ingest.fetch.FetchOutcome.Unreachable;
import org.pillarwatch.ingest.frontier.CleanText;
import org.pillarwatch.ingest.schedule.Visit;

/**
 * Reason why a feed could not be read.
 *
 * @param outcome category: {@code unreachable}, {@code refused}, {@code not-a-feed} …
 * @param reason subcategory, usable as a metric tag; {@code none} if the category has only one
 * @param detail explanation for people, one line
 * @param visit effect on the schedule
 */
public record FeedProblem(String outcome, String reason, String detail, Visit visit) {

  private static final int LONGEST_DETAIL = 300;

  /** Limits the detail, which may contain text from a server, to one line. */
  public FeedProblem {
    detail = CleanText.line(detail, LONGEST_DETAIL);
  }

  /** The body is not a feed. */
  public static FeedProblem notAFeed(String reason, String what) {
    return new FeedProblem("not-a-feed", reason.replace(' ', '-'), what, new Visit.Failed());
  }

  /** The host asked for a pause; zero when it named no length. */
  public static FeedProblem throttled(Duration pause) {
    return new FeedProblem(
        "throttled",
        "none",
        pause.isZero()
            ? "throttled by the host"
            : "throttled by the host for %d s".formatted(pause.toSeconds()),
        new Visit.AskedToWait(pause));
  }

  /** The feed was permanently removed. */
  public static FeedProblem gone() {
    return new FeedProblem("gone", "none", "permanently removed (410)", new Visit.Ended());
  }

  /** The feed does not exist. */
  public static FeedProblem notFound() {
    return new FeedProblem("not-found", "none", "not found (404)", new Visit.Failed());
  }

  /** An internal error that the feed triggers; it must not be retried at once. */
  public static FeedProblem internal(Throwable fault) {
    return new FeedProblem(
        "internal-error",
        "none",
        RootCause.of(fault).kind() + ": " + RootCause.of(fault).message(),
        new Visit.Failed());
  }

  /** The host denied access. */
  public static FeedProblem of(Denied denied) {
    return new FeedProblem(
        "denied", denied.reason().tag(), "status " + denied.status(), new Visit.Failed());
  }

  /** This service refused the request or the body. */
  public static FeedProblem of(Refused refused) {
    return new FeedProblem("refused", refused.reason().tag(), refused.detail(), new Visit.Failed());
  }

  /** The attempt failed for a technical reason. */
  public static FeedProblem of(Unreachable unreachable) {
    return new FeedProblem(
        "unreachable", unreachable.reason().tag(), unreachable.detail(), new Visit.Failed());
  }
}
