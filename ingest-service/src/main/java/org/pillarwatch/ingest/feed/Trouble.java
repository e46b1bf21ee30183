package org.pillarwatch.ingest.feed;

import java.time.Duration;
import org.pillarwatch.chassis.delivery.Cause;
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
record Trouble(String outcome, String reason, String detail, Visit visit) {

  private static final int LONGEST_DETAIL = 300;

  /** Keeps one line, whatever a server managed to put into it. */
  Trouble {
    detail = CleanText.line(detail, LONGEST_DETAIL);
  }

  static Trouble notAFeed(String reason, String what) {
    return new Trouble("not-a-feed", reason.replace(' ', '-'), what, new Visit.Failed());
  }

  static Trouble throttled(Duration pause) {
    return new Trouble(
        "throttled",
        "none",
        pause.isZero()
            ? "asked to come less often"
            : "asked to wait %d s".formatted(pause.toSeconds()),
        new Visit.AskedToWait(pause));
  }

  static Trouble gone() {
    return new Trouble("gone", "none", "taken down for good (410)", new Visit.Ended());
  }

  static Trouble notFound() {
    return new Trouble("not-found", "none", "nothing there (404)", new Visit.Failed());
  }

  /** A fault of ours, which the feed brings out: it must not come round again at once. */
  static Trouble internal(Throwable fault) {
    return new Trouble(
        "internal-error",
        "none",
        Cause.of(fault).kind() + ": " + Cause.of(fault).message(),
        new Visit.Failed());
  }

  static Trouble of(Denied denied) {
    return new Trouble(
        "denied", denied.reason().tag(), "status " + denied.status(), new Visit.Failed());
  }

  static Trouble of(Refused refused) {
    return new Trouble("refused", refused.reason().tag(), refused.detail(), new Visit.Failed());
  }

  static Trouble of(Unreachable unreachable) {
    return new Trouble(
        "unreachable", unreachable.reason().tag(), unreachable.detail(), new Visit.Failed());
  }
}
