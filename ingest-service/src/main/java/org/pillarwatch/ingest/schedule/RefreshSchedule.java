package org.pillarwatch.ingest.schedule;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Decides when each feed is due again.
 *
 * <p>The interval follows what a feed turned out to hold, not what it promises: it shrinks while a
 * large share of the entries is new, and grows slowly while nothing is. A feed that fails is asked
 * more and more rarely, but for ever: feeds come back. Every wait is spread by a tenth, so that
 * feeds that were due together do not stay together.
 */
public final class RefreshSchedule {

  /** Above this share of new entries some may have come and gone unseen. */
  private static final double HURRIED = 0.5;

  private static final double BUSY = 0.15;

  private static final double SPREAD = 0.1;
  private static final int MOST_DOUBLINGS = 20;

  private final Duration shortest;
  private final Duration longest;
  private final Duration longestBackOff;
  private final RandomGenerator random;

  /**
   * @param shortest interval, however busy a feed is
   * @param longest interval, however quiet a feed is
   * @param longestBackOff wait, however long a feed has been failing
   */
  public RefreshSchedule(
      Duration shortest, Duration longest, Duration longestBackOff, RandomGenerator random) {
    if (shortest.compareTo(longest) > 0 || longest.compareTo(longestBackOff) > 0) {
      throw new IllegalArgumentException(
          "must not decrease: %s, %s, %s".formatted(shortest, longest, longestBackOff));
    }
    this.shortest = shortest;
    this.longest = longest;
    this.longestBackOff = longestBackOff;
    this.random = random;
  }

  /** When to come back after this visit. */
  public NextVisit after(Visit visit, Cadence cadence) {
    return switch (visit) {
      case Visit.First first -> again(cadence.interval());
      case Visit.Read read -> again(scaled(cadence.interval(), pace(read.share())));
      case Visit.Unchanged unchanged -> again(scaled(cadence.interval(), pace(0)));
      case Visit.AskedToWait(Duration pause) -> {
        Cadence failing = failing(cadence);
        yield later(longer(pause, backOff(failing)), failing);
      }
      case Visit.Failed failed -> {
        Cadence failing = failing(cadence);
        yield later(backOff(failing), failing);
      }
      case Visit.Ended ended -> new NextVisit(Optional.empty(), cadence);
    };
  }

  private static double pace(double share) {
    if (share >= HURRIED) {
      return 0.5;
    }
    return share >= BUSY ? 0.75 : share > 0 ? 1.0 : 1.25;
  }

  private NextVisit again(Duration interval) {
    Duration bounded = longer(shortest, shorter(interval, longest));
    return later(bounded, new Cadence(bounded, 0));
  }

  private NextVisit later(Duration wait, Cadence cadence) {
    // Only ever longer: a host that named its pause gets it.
    return new NextVisit(Optional.of(scaled(wait, 1 + SPREAD * random.nextDouble())), cadence);
  }

  private Duration backOff(Cadence failing) {
    int doublings = Math.min(failing.failures() - 1, MOST_DOUBLINGS);
    return shorter(failing.interval().multipliedBy(1L << doublings), longestBackOff);
  }

  private static Cadence failing(Cadence cadence) {
    return new Cadence(cadence.interval(), cadence.failures() + 1);
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
