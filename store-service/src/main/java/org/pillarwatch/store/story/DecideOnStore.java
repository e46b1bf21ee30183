package org.pillarwatch.store.story;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.pillarwatch.store.article.ArticlesAdded;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Triggers story decisions right after new articles are stored, on the replica that stored them.
 * The periodic poll finds the rest, when another replica is deciding or a commit was in doubt.
 * Thread-safe.
 */
final class DecideOnStore {

  private final StoryWorker worker;
  private final TaskScheduler tasks;
  private final InstantSource clock;
  private final AtomicBoolean isAsked = new AtomicBoolean();

  DecideOnStore(StoryWorker worker, TaskScheduler tasks, InstantSource clock) {
    this.worker = worker;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Schedules one run, however many batches are stored until the previous run has ended. */
  @TransactionalEventListener
  @SuppressWarnings("FutureReturnValueIgnored") // The scheduler's error handler receives failures.
  void on(ArticlesAdded added) {
    if (!isAsked.getAndSet(true)) {
      tasks.schedule(this::look, clock.instant());
    }
  }

  private synchronized void look() {
    isAsked.set(false);
    worker.decideWhatIsDue();
  }
}
