package org.pillarwatch.ingest.frontier;

import java.time.Duration;
import org.pillarwatch.ingest.fetch.FetchOutcome;
import org.pillarwatch.ingest.fetch.FetchOutcome.Denied;
import org.pillarwatch.ingest.fetch.FetchOutcome.Fetched;
import org.pillarwatch.ingest.fetch.FetchOutcome.Gone;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotFound;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotModified;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refused;
import org.pillarwatch.ingest.fetch.FetchOutcome.Throttled;
import org.pillarwatch.ingest.fetch.FetchOutcome.Unreachable;

/** Decides what to do about a page after an attempt to fetch it. */
final class PagePolicy {

  /** The next step. */
  sealed interface Step {

    /** Extract the article of the page. */
    record Read(Fetched page) implements Step {}

    /** Try again after a pause. */
    record Retry(Duration pause, String reason) implements Step {}

    /** The page is not available: use the content of the feed. */
    record MakeDo(String reason) implements Step {}

    /** Refuse the entry, since its link is not allowed. */
    record Refuse(String reason) implements Step {}
  }

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  /** Maximum attempts at a throttling host, more than for failures. */
  private static final int THROTTLED_ATTEMPTS = 12;

  private final int attempts;

  /**
   * @param attempts maximum requests for an unreachable page
   */
  PagePolicy(int attempts) {
    this.attempts = attempts;
  }

  /**
   * @param before attempts before this one
   */
  Step after(FetchOutcome outcome, int before) {
    return switch (outcome) {
      case Fetched fetched -> new Step.Read(fetched);
      case Throttled(Duration pause) ->
          before + 1 < THROTTLED_ATTEMPTS
              ? new Step.Retry(longer(pause, backOff(before)), "throttled")
              : new Step.MakeDo("throttled");
      case Unreachable unreachable ->
          before + 1 < attempts
              ? new Step.Retry(backOff(before), unreachable.reason().tag())
              : new Step.MakeDo(unreachable.reason().tag());
      case Refused refused -> refused(refused);
      case Denied denied -> new Step.MakeDo(denied.reason().tag());
      case NotFound _ -> new Step.MakeDo("not-found");
      case Gone _ -> new Step.MakeDo("gone");
      // Unexpected, since the request was not conditional.
      case NotModified _ -> new Step.MakeDo("protocol");
    };
  }

  /** The next step after an internal error. */
  Step afterFault(int before) {
    return before + 1 < attempts
        ? new Step.Retry(backOff(before), "internal-error")
        : new Step.Refuse("internal-error");
  }

  private static Step refused(Refused refused) {
    return switch (refused.reason()) {
      case PRIVATE_ADDRESS, BAD_ADDRESS -> new Step.Refuse(refused.reason().tag());
      case REDIRECT_LOOP, TOO_LARGE, COMPRESSION_BOMB, UNKNOWN_ENCODING, ROBOTS ->
          new Step.MakeDo(refused.reason().tag());
    };
  }

  private static Duration backOff(int before) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(2 * before, 12));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
