package org.pillarwatch.chassis.background;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Progress of a {@link BackgroundTask}, as its REST API returns it.
 *
 * @param <S> type of the scope
 * @param scope what the run covers; its components appear beside the others in JSON
 * @param records number of records at the start
 * @param done number of records processed and acknowledged
 * @param refused number of records that were not processed
 * @param finishedAt null while the task runs
 * @param failure cause of an early end; null otherwise
 */
public record TaskProgress<S>(
    State state,
    @JsonUnwrapped S scope,
    long records,
    long done,
    long refused,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String failure) {

  /** State of a task. */
  public enum State {
    NEVER_STARTED,
    RUNNING,
    DONE,
    STOPPED
  }

  static <S> TaskProgress<S> never(S scope) {
    return new TaskProgress<>(State.NEVER_STARTED, scope, 0, 0, 0, null, null, null);
  }

  static <S> TaskProgress<S> begun(S scope, long records, Instant now) {
    return new TaskProgress<>(State.RUNNING, scope, records, 0, 0, now, null, null);
  }

  TaskProgress<S> of(long allRecords) {
    return new TaskProgress<>(state, scope, allRecords, done, refused, startedAt, null, null);
  }

  TaskProgress<S> after(long more, long moreRefused) {
    return new TaskProgress<>(
        state, scope, records, done + more, refused + moreRefused, startedAt, null, null);
  }

  TaskProgress<S> ended(State how, Instant now, @Nullable String why) {
    return new TaskProgress<>(how, scope, records, done, refused, startedAt, now, why);
  }
}
