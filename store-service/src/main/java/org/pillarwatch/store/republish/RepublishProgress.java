package org.pillarwatch.store.republish;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Progress of republishing.
 *
 * @param span which articles; null before the first run
 * @param records number of articles at the start
 * @param done number of them acknowledged by the broker
 * @param finishedAt null while it runs
 * @param failure cause of an early end; null otherwise
 */
record RepublishProgress(
    State state,
    @Nullable Span span,
    long records,
    long done,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String failure) {

  enum State {
    NEVER_STARTED,
    RUNNING,
    DONE,
    STOPPED
  }

  static RepublishProgress never() {
    return new RepublishProgress(State.NEVER_STARTED, null, 0, 0, null, null, null);
  }

  static RepublishProgress begun(Span span, long records, Instant now) {
    return new RepublishProgress(State.RUNNING, span, records, 0, now, null, null);
  }

  RepublishProgress after(long more) {
    return new RepublishProgress(state, span, records, done + more, startedAt, null, null);
  }

  RepublishProgress ended(State how, Instant now, @Nullable String why) {
    return new RepublishProgress(how, span, records, done, startedAt, now, why);
  }
}
