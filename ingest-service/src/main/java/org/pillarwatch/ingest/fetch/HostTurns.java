package org.pillarwatch.ingest.fetch;

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
 * Lets requests to one host through at most so many at once, with a pause between their starts: of
 * this process by itself, of all replicas by the book they share. Safe for use by many threads.
 */
final class HostTurns {

  /** What is done when its turn comes. */
  @FunctionalInterface
  interface Request<T> {
    T make() throws InterruptedException;
  }

  /** Whoever would wait longer had better come back later than hold a thread and a claim. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Duration pause;
  private final int concurrency;
  private final HostBook book;
  private final InstantSource clock;

  /** Hosts asked of late. One forgotten while a request runs at worst gets one request too many. */
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

  /** Lets nobody ask {@code host} until {@code rest} is over. */
  void rest(SharedHost host, Duration rest) {
    lane(host).rest(clock.instant().plus(rest));
    book.rest(host.name(), rest);
  }

  /**
   * Waits for a turn and takes it.
   *
   * @param isBooked whether the turn among the replicas was booked before
   * @param tooLong what to answer, without asking, when the turn is too far away
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
