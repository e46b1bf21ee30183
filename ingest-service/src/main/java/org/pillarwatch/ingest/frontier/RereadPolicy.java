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
 * Decides when a page is re-fetched, and when a missing page is withdrawn. News is edited mostly in
 * its first hours, so the intervals grow and end. A page is withdrawn when it is missing twice, a
 * day apart, since short outages also return 404.
 */
final class RereadPolicy {

  /** Minimum time between the two observations of a missing page. */
  static final Duration GONE_FOR = Duration.ofDays(1);

  /** Next step after a re-fetch. */
  sealed interface Step {

    /** Extract the fetched page. */
    record Read(Fetched page) implements Step {}

    /** The page is unchanged. */
    record Unchanged(NotModified answer) implements Step {}

    /** The page is missing for the first time: check again in a day. */
    record LookAgain(Instant at, Instant goneSince) implements Step {}

    /** The page was removed. */
    record Withdraw(Instant goneSince) implements Step {}

    /** The fetch failed without information about the page. */
    record Miss(String reason) implements Step {}
  }

  private final List<Duration> ages;

  /**
   * @param ages increasing ages at which a page is re-fetched; none: never
   */
  RereadPolicy(List<Duration> ages) {
    this.ages = ages.stream().sorted().toList();
  }

  /** Time of the next re-fetch; empty after the last one. */
  Optional<Instant> next(Instant since, int readings, Instant now) {
    // A late re-fetch replaces those that were due meanwhile.
    return ages.stream().skip(readings).map(since::plus).filter(at -> at.isAfter(now)).findFirst();
  }

  /** Number of completed or skipped re-fetches before the next one. */
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
