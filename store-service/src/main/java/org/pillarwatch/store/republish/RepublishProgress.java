package org.pillarwatch.store.republish;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far republishing has come.
 *
 * @param span which articles; null before the first run
 * @param records how many there were when it began
 * @param done how many of them the broker has acknowledged
 * @param finishedAt null while it runs
 * @param failure why it ended early; null when it did not
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
