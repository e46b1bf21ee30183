package org.pillarwatch.store.story;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.pillarwatch.store.article.ArticlesAdded;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has new articles decided as soon as they are stored, by the replica that stored them. What it
 * misses, because another replica is deciding or a commit stayed in doubt, the chronicles' own
 * looks find. For any thread.
 */
final class DecideOnStore {

  private final StoryWorker chronicle;
  private final TaskScheduler tasks;
  private final InstantSource clock;
  private final AtomicBoolean isAsked = new AtomicBoolean();

  DecideOnStore(StoryWorker chronicle, TaskScheduler tasks, InstantSource clock) {
    this.chronicle = chronicle;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Asks for one look, however many batches are stored until the look before it has ended. */
  @TransactionalEventListener
  @SuppressWarnings("FutureReturnValueIgnored") // The scheduler's error handler hears of failures.
  void on(ArticlesAdded added) {
    if (!isAsked.getAndSet(true)) {
      tasks.schedule(this::look, clock.instant());
    }
  }

  private synchronized void look() {
    isAsked.set(false);
    chronicle.decideWhatIsDue();
  }
}
