package org.pillarwatch.chassis.background;

import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.chassis.background.TaskProgress.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Long task that a service executes on request beside its live flow, on a thread of its own, one
 * run at a time. A run ends with the process; it can be started again. Thread-safe.
 *
 * @param <S> type of the scope of a run
 */
public final class BackgroundTask<S> {

  private static final Logger log = LoggerFactory.getLogger(BackgroundTask.class);

  /** Work of one run; it pauses between batches, so that the live flow is not delayed. */
  @FunctionalInterface
  public interface Work {

    /**
     * Processes the records and reports them to {@link BackgroundTask#add}.
     *
     * @throws InterruptedException when the service stops
     */
    void execute() throws InterruptedException;
  }

  private final String name;
  private final InstantSource clock;
  private volatile TaskProgress<S> progress;
  private @Nullable Thread runner;

  /**
   * Creates the task without starting it.
   *
   * @param name for logs and the thread
   * @param scope the scope shown before the first run
   */
  public BackgroundTask(String name, S scope, InstantSource clock) {
    this.name = name;
    this.clock = clock;
    this.progress = TaskProgress.never(scope);
  }

  /** Progress of the current or the last run. */
  public TaskProgress<S> progress() {
    return progress;
  }

  /**
   * Starts a run.
   *
   * @param records number of records, if known; else 0, and {@link #found} follows
   * @return empty when one is running already
   */
  public synchronized Optional<TaskProgress<S>> start(S scope, long records, Work work) {
    if (isRunning()) {
      return Optional.empty();
    }
    progress = TaskProgress.begun(scope, records, clock.instant());
    runner = Thread.ofPlatform().name(name).daemon().start(() -> run(work));
    return Optional.of(progress);
  }

  /** Returns whether a run is under way. */
  public boolean isRunning() {
    return progress.state() == State.RUNNING;
  }

  /** Sets the number of records of the run. */
  public void found(long records) {
    progress = progress.of(records);
  }

  /** Adds processed records to the progress; {@code refused} of them failed. */
  public void add(long records, long refused) {
    progress = progress.after(records, refused);
  }

  /** Interrupts the run, if one is under way. */
  public synchronized void stop() {
    if (runner != null) {
      runner.interrupt();
    }
  }

  private void run(Work work) {
    try {
      work.execute();
      end(State.DONE, null);
    } catch (InterruptedException | InterruptException stopped) {
      Thread.currentThread().interrupt();
      end(State.STOPPED, "the service was stopped");
    } catch (RuntimeException failure) {
      end(State.STOPPED, String.valueOf(failure.getMessage()));
    }
  }

  private void end(State how, @Nullable String why) {
    progress = progress.ended(how, clock.instant(), why);
    log.info(
        "{} ended state={} done={} refused={} failure=\"{}\"",
        name,
        how,
        progress.done(),
        progress.refused(),
        why == null ? "" : why);
  }
}
