package org.pillarwatch.ingest.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lets requests to one registrable domain through at most so many at once, with a pause between
 * their starts. Safe for use by many threads.
 */
public final class HostTurns {

  /** What is done when its turn comes. */
  @FunctionalInterface
  interface Request<T> {
    T make() throws InterruptedException;
  }

  /** Whoever would wait longer had better come back later than hold a thread and a claim. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Duration pause;
  private final int concurrency;
  private final InstantSource clock;

  /** Hosts asked of late. One forgotten while a request runs at worst gets one request too many. */
  private final Cache<String, Lane> lanes =
      Caffeine.newBuilder()
          .expireAfterAccess(Duration.ofDays(7))
          .maximumSize(100_000)
          .scheduler(Scheduler.systemScheduler())
          .build();

  HostTurns(Duration pause, int concurrency, InstantSource clock) {
    this.pause = pause;
    this.concurrency = concurrency;
    this.clock = clock;
  }

  /** Domains that cannot be asked right now: work on them would only wait. */
  public Set<String> resting() {
    Instant now = clock.instant();
    return lanes.asMap().entrySet().stream()
        .filter(lane -> lane.getValue().rests(now))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Lets nobody ask {@code domain} until {@code pause} is over. */
  void rest(String domain, Duration pause) {
    lane(domain).rest(clock.instant().plus(pause));
  }

  /**
   * Waits for a turn and takes it.
   *
   * @param tooLong what to answer, without asking, when the turn is too far away
   */
  <T> T inTurn(String domain, Request<T> request, Function<Duration, T> tooLong)
      throws InterruptedException {
    Lane lane = lane(domain);
    lane.permits.acquire();
    try {
      Duration wait = lane.reserve(clock.instant());
      if (wait.compareTo(LONGEST_WAIT) > 0) {
        return tooLong.apply(wait);
      }
      Thread.sleep(wait);
      return request.make();
    } finally {
      lane.permits.release();
    }
  }

  private Lane lane(String domain) {
    return lanes.get(domain, _ -> new Lane());
  }

  private final class Lane {
    final Semaphore permits = new Semaphore(concurrency, true);
    private Instant nextStart = Instant.EPOCH;

    synchronized Duration reserve(Instant now) {
      Instant start = nextStart.isAfter(now) ? nextStart : now;
      Duration wait = Duration.between(now, start);
      if (wait.compareTo(LONGEST_WAIT) <= 0) {
        nextStart = start.plus(pause);
      }
      return wait;
    }

    synchronized void rest(Instant until) {
      if (until.isAfter(nextStart)) {
        nextStart = until;
      }
    }

    synchronized boolean rests(Instant now) {
      return nextStart.isAfter(now) || permits.availablePermits() == 0;
    }
  }
}
