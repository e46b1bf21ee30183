package org.pillarwatch.ingest.fetch.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.pillarwatch.ingest.address.SharedHost;
import org.pillarwatch.ingest.claim.HostBook;

/**
 * Limits concurrency and rate of requests to one host, within this process and, through {@code
 * HostBook}, across replicas. Safe for use by many threads.
 */
final class HostTurns {

  /** A request that is executed in its slot. */
  @FunctionalInterface
  interface Request<T> {
    T make() throws InterruptedException;
  }

  /**
   * Maximum wait for a slot; longer waits are postponed instead of holding a thread and a claim.
   */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Duration pause;
  private final int concurrency;
  private final HostBook book;
  private final InstantSource clock;

  /**
   * Recently requested hosts. If one is evicted during a request, it may get one request too many.
   */
  private final Cache<String, Lane> lanes =
      Caffeine.newBuilder()
          .expireAfterAccess(Duration.ofDays(7))
          .maximumSize(100_000)
          .scheduler(Scheduler.systemScheduler())
          .build();

  HostTurns(Duration pause, int concurrency, HostBook book, InstantSource clock) {
    this.book = book;
    this.pause = pause;
    this.concurrency = concurrency;
    this.clock = clock;
  }

  /** Blocks requests to {@code host} for the duration of {@code rest}. */
  void rest(SharedHost host, Duration rest) {
    lane(host).rest(clock.instant().plus(rest));
    book.rest(host.name(), rest);
  }

  /**
   * Waits for a slot and executes the request.
   *
   * @param isBooked whether the slot was already reserved across replicas
   * @param tooLong result without a request when the wait would be too long
   */
  <T> T inTurn(SharedHost host, boolean isBooked, Request<T> request, Function<Duration, T> tooLong)
      throws InterruptedException {
    Lane lane = lane(host);
    lane.permits.acquire();
    try {
      Duration wait = lane.reserve(clock.instant());
      if (wait.compareTo(LONGEST_WAIT) > 0) {
        return tooLong.apply(wait);
      }
      Optional<Duration> turn =
          isBooked ? Optional.of(Duration.ZERO) : book.book(host.name(), LONGEST_WAIT);
      if (turn.isEmpty()) {
        return tooLong.apply(LONGEST_WAIT);
      }
      Thread.sleep(wait.compareTo(turn.get()) > 0 ? wait : turn.get());
      return request.make();
    } finally {
      lane.permits.release();
    }
  }

  private Lane lane(SharedHost host) {
    return lanes.get(
        host.name(), _ -> new Lane(host.pause().compareTo(pause) > 0 ? host.pause() : pause));
  }

  private final class Lane {
    final Semaphore permits = new Semaphore(concurrency, true);
    private final Duration pause;
    private Instant nextStart = Instant.EPOCH;

    Lane(Duration pause) {
      this.pause = pause;
    }

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
  }
}
