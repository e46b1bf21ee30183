package org.pillarwatch.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Decides when each feed is due again.
 *
 * <p>The interval adapts to the observed entries, not to declarations: it shrinks while a large
 * share of the entries is new, and grows slowly while none is. Failing feeds are retried without
 * limit with exponential back-off. Publisher's hints extend an interval, within limits, unless the
 * feed changes so fast that entries would be missed. Every interval has up to 10 % of random
 * jitter.
 */
public final class RefreshSchedule {

  /** Above this share of new entries some may have been missed. */
  private static final double HURRIED = 0.5;

  private static final double BUSY = 0.15;

  private static final double SPREAD = 0.1;
  private static final int MOST_DOUBLINGS = 20;

  private final Duration shortest;
  private final Duration longest;
  private final Duration longestWish;
  private final Duration longestBackOff;
  private final RandomGenerator random;

  /**
   * @param shortest minimum interval
   * @param longest maximum interval
   * @param longestWish maximum interval granted to a publisher's hint
   * @param longestBackOff maximum back-off of a failing feed
   */
  public RefreshSchedule(
      Duration shortest,
      Duration longest,
      Duration longestWish,
      Duration longestBackOff,
      RandomGenerator random) {
    if (shortest.compareTo(longest) > 0 || longest.compareTo(longestBackOff) > 0) {
      throw new IllegalArgumentException(
          "must not decrease: %s, %s, %s".formatted(shortest, longest, longestBackOff));
    }
    this.shortest = shortest;
    this.longest = longest;
    this.longestWish = longestWish;
    this.longestBackOff = longestBackOff;
    this.random = random;
  }

  /** The next visit after a visit that ends now. */
  public NextVisit after(Visit visit, Cadence cadence, PublisherHints wishes, Instant now) {
    return switch (visit) {
      case Visit.AllNew _ -> again(cadence, 1.0, wishes, now);
      case Visit.Read read when read.share() >= HURRIED ->
          again(cadence, 0.5, PublisherHints.NONE, now);
      case Visit.Read read -> again(cadence, pace(read.share()), wishes, now);
      case Visit.Unchanged _ -> again(cadence, pace(0), wishes, now);
      case Visit.AskedToWait(Duration pause) -> {
        Cadence failing = failing(cadence);
        yield later(longer(pause, backOff(failing)), failing);
      }
      case Visit.Failed _ -> {
        Cadence failing = failing(cadence);
        yield later(backOff(failing), failing);
      }
      case Visit.Ended _ -> new NextVisit(Optional.empty(), cadence);
    };
  }

  private static double pace(double share) {
    return share >= BUSY ? 0.75 : share > 0 ? 1.0 : 1.25;
  }

  private NextVisit again(Cadence cadence, double pace, PublisherHints wishes, Instant now) {
    if (cadence.fixed()) {
      return later(cadence.interval(), new Cadence(cadence.interval(), 0, true));
    }
    Duration interval = scaled(cadence.interval(), pace);
    Duration bounded = longer(shortest, shorter(interval, longest));
    Duration wished = longer(bounded, shorter(wishes.pause(), longestWish));
    Duration wait = Duration.between(now, wishes.notBefore(now.plus(wished)));
    return later(wait, new Cadence(bounded, 0, false));
  }

  private NextVisit later(Duration wait, Cadence cadence) {
    // Jitter only lengthens, so that a requested pause is kept.
    return new NextVisit(Optional.of(scaled(wait, 1 + SPREAD * random.nextDouble())), cadence);
  }

  private Duration backOff(Cadence failing) {
    int doublings = Math.min(failing.failures() - 1, MOST_DOUBLINGS);
    return shorter(failing.interval().multipliedBy(1L << doublings), longestBackOff);
  }

  private static Cadence failing(Cadence cadence) {
    return new Cadence(cadence.interval(), cadence.failures() + 1, cadence.fixed());
  }

  private static Duration scaled(Duration duration, double factor) {
    return Duration.ofMillis(Math.round(duration.toMillis() * factor));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
