package org.pillarwatch.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.fetch.FetchOutcome;
import org.pillarwatch.ingest.fetch.FetchOutcome.Denied;
import org.pillarwatch.ingest.fetch.FetchOutcome.Fetched;
import org.pillarwatch.ingest.fetch.FetchOutcome.Gone;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotFound;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotModified;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refused;
import org.pillarwatch.ingest.fetch.FetchOutcome.Throttled;
import org.pillarwatch.ingest.fetch.FetchOutcome.Unreachable;

/**
 * Decides when a page is read again, and what to think of one that is not there any more. News is
 * edited in its first hours, so the pauses grow, and after the last of them nobody asks any more. A
 * page is withdrawn when it is gone twice, a day apart: servers lose their pages for an hour, too.
 */
final class RereadPolicy {

  /** Between the two times that a page must be found gone. */
  static final Duration GONE_FOR = Duration.ofDays(1);

  /** What to do after a later reading. */
  sealed interface Step {

    /** Read the page that came. */
    record Read(Fetched page) implements Step {}

    /** The host holds what it held when the page was last read. */
    record Unchanged(NotModified answer) implements Step {}

    /** It is gone, for the first time: ask again in a day. */
    record LookAgain(Instant at, Instant goneSince) implements Step {}

    /** It is gone for good. */
    record Withdraw(Instant goneSince) implements Step {}

    /** Nothing could be learnt this time. */
    record Miss(String reason) implements Step {}
  }

  private final List<Duration> ages;

  /**
   * @param ages at which a page is read again, growing; none: never
   */
  RereadPolicy(List<Duration> ages) {
    this.ages = ages.stream().sorted().toList();
  }

  /** When a page is to be read next; empty when it is fresh no more. */
  Optional<Instant> next(Instant since, int readings, Instant now) {
    // A reading that comes late stands for those that it made wait.
    return ages.stream().skip(readings).map(since::plus).filter(at -> at.isAfter(now)).findFirst();
  }

  /** How many of the readings are over when the next is at some time. */
  int over(Instant since, Instant next) {
    return (int) ages.stream().filter(age -> since.plus(age).isBefore(next)).count();
  }

  Step after(FetchOutcome outcome, @Nullable Instant goneSince, Instant now) {
    return switch (outcome) {
      case Fetched fetched -> new Step.Read(fetched);
      case NotFound _, Gone _ -> gone(goneSince == null ? now : goneSince, now);
      case Throttled _ -> new Step.Miss("throttled");
      case Unreachable unreachable -> new Step.Miss(unreachable.reason().tag());
      case Denied denied -> new Step.Miss(denied.reason().tag());
      case Refused refused -> new Step.Miss(refused.reason().tag());
      case NotModified unchanged -> new Step.Unchanged(unchanged);
    };
  }

  private static Step gone(Instant since, Instant now) {
    Instant certain = since.plus(GONE_FOR);
    return now.isBefore(certain) ? new Step.LookAgain(certain, since) : new Step.Withdraw(since);
  }
}
