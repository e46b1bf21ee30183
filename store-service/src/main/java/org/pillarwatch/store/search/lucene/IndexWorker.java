package org.pillarwatch.store.search.lucene;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.article.ArticlesAdded;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.util.ErrorHandler;

/**
 * Runs the updates of an index on a thread of its own, so that no other work of the service delays
 * them: at once after each batch that this replica stores, and every so often for the others.
 */
final class IndexWorker implements SmartLifecycle {

  private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(10);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private final IndexDirectory directory;
  private final ArticleSource source;
  private final Duration interval;
  private final ErrorHandler failures;
  private final IntConsumer indexed;
  private final Semaphore news = new Semaphore(0);
  private volatile @Nullable ArticleIndex index;
  private volatile @Nullable IndexUpdates updates;
  private volatile @Nullable Thread thread;
  private long committed = System.nanoTime();
  private boolean isDirty;

  IndexWorker(
      IndexDirectory directory,
      ArticleSource source,
      Duration interval,
      ErrorHandler failures,
      IntConsumer indexed) {
    this.directory = directory;
    this.source = source;
    this.interval = interval;
    this.failures = failures;
    this.indexed = indexed;
  }

  /** Looks for changes soon. */
  @TransactionalEventListener
  void on(ArticlesAdded added) {
    news.release();
  }

  /** The index; null before it is open and after it was closed. */
  @Nullable ArticleIndex index() {
    return updates == null ? null : index;
  }

  /** How much the index covers. */
  IndexCoverage coverage() {
    IndexUpdates running = updates;
    return running == null ? new IndexCoverage(false, 0, 0, 0) : running.coverage();
  }

  private void run() {
    while (thread != null) {
      Duration pause = interval;
      try {
        if (step()) {
          pause = Duration.ZERO;
        }
      } catch (RuntimeException failed) {
        failures.handleError(failed);
        pause = AFTER_FAILURE;
      }
      await(pause);
    }
    close();
  }

  /** One update; true when there may be more to do at once. */
  private boolean step() {
    ArticleIndex open = index;
    if (open == null) {
      open = directory.open();
      index = open;
    }
    IndexUpdates running = updates;
    if (running == null) {
      running = new IndexUpdates(open, source);
      updates = running;
    }
    int updated = running.update();
    indexed.accept(updated);
    boolean isBusy = updated > 0;
    isDirty |= isBusy;
    if (isDirty && System.nanoTime() - committed > BETWEEN_COMMITS.toNanos()) {
      open.commit();
      committed = System.nanoTime();
      isDirty = false;
    }
    return isBusy;
  }

  private void await(Duration pause) {
    try {
      if (news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        news.drainPermits();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void close() {
    ArticleIndex open = index;
    updates = null;
    index = null;
    if (open != null) {
      open.close();
      directory.leave();
    }
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      // Assigned before it starts, since it ends as soon as the field is null.
      Thread worker = Thread.ofPlatform().name("search-index").daemon().unstarted(this::run);
      thread = worker;
      worker.start();
    }
  }

  /** Ends after the update that is under way; the index is committed and closed. */
  @Override
  public synchronized void stop() {
    Thread running = thread;
    thread = null;
    news.release();
    try {
      if (running != null) {
        running.join();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
