package org.pillarwatch.ingest.claim;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Claims due items and processes them concurrently, each on its own virtual thread.
 *
 * <p>An internal failure (no database, no broker) is reported, and the loop backs off exponentially
 * up to a short limit, since all work in progress fails at once. Claimed items become due again
 * when their lease expires.
 *
 * @param <T> a claimed item
 */
public final class ClaimLoop<T> {

  /** Processes a claimed item. */
  @FunctionalInterface
  public interface Work<T> {

    /**
     * Processes an item. Throws only for internal failures; failures of remote servers are
     * outcomes.
     */
    void on(T claimed) throws InterruptedException;
  }

  /** Is notified of internal failures. */
  @FunctionalInterface
  public interface Trouble {

    /** Called once for each failure. */
    void met(RuntimeException failure);
  }

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final String name;
  private final int concurrency;
  private final Duration tick;
  private final IntFunction<List<T>> claim;
  private final Work<T> work;
  private final Trouble trouble;
  private final Semaphore free;
  private final Semaphore reasonsToLook = new Semaphore(0);
  private volatile Duration pause = Duration.ZERO;
  private volatile boolean claimingFails;
  private volatile CountDownLatch stopping = new CountDownLatch(1);
  private @Nullable ExecutorService workers;
  private @Nullable Thread loop;

  /**
   * @param tick polling interval
   * @param claim claims at most the given number of items
   */
  public ClaimLoop(
      String name,
      int concurrency,
      Duration tick,
      IntFunction<List<T>> claim,
      Work<T> work,
      Trouble trouble) {
    this.name = name;
    this.concurrency = concurrency;
    this.tick = tick;
    this.claim = claim;
    this.work = work;
    this.trouble = trouble;
    this.free = new Semaphore(concurrency);
  }

  /** Starts the loop. */
  public synchronized void start() {
    stopping = new CountDownLatch(1);
    workers = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + "-", 0).factory());
    loop = Thread.ofVirtual().name(name + "-loop").start(this::run);
  }

  /** Polls for due items now rather than at the next tick. */
  public void wake() {
    reasonsToLook.release();
  }

  /** Stops claiming, and waits up to {@code patience} for the work in progress. */
  public synchronized void stop(Duration patience) throws InterruptedException {
    stopping.countDown();
    wake();
    if (loop != null) {
      loop.join();
    }
    if (workers != null) {
      workers.shutdown();
      if (!workers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        workers.shutdownNow();
        workers.awaitTermination(1, TimeUnit.SECONDS);
      }
    }
    loop = null;
    workers = null;
  }

  /** Number of items in progress. */
  public int underWay() {
    return concurrency - free.availablePermits();
  }

  private void run() {
    try {
      while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        if (claimSome() == 0) {
          boolean _ = reasonsToLook.tryAcquire(tick.toMillis(), TimeUnit.MILLISECONDS);
        }
        reasonsToLook.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int claimSome() throws InterruptedException {
    free.acquire();
    int wanted = 1 + free.drainPermits();
    List<T> claimed = List.of();
    try {
      claimed = claim.apply(wanted);
      if (claimingFails) {
        claimingFails = false;
        pause = Duration.ZERO;
      }
    } catch (RuntimeException e) {
      claimingFails = true;
      report(e);
    } finally {
      free.release(wanted - claimed.size());
    }
    claimed.forEach(this::hand);
    return claimed.size();
  }

  private void hand(T claimed) {
    if (workers != null) {
      workers.execute(() -> workOn(claimed));
    }
  }

  private void workOn(T claimed) {
    try {
      work.on(claimed);
      pause = Duration.ZERO;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      report(e);
    } finally {
      free.release();
      wake();
    }
  }

  private void report(RuntimeException failure) {
    trouble.met(failure);
    Duration doubled = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
    pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }
}
