package org.pillarwatch.classify.consume;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far reclassifying has come.
 *
 * @param from records at least as young as this are read; null for all that the topic holds
 * @param taxonomyVersion by which it began
 * @param records how many there were to read when it began
 * @param done how many of them are classified and acknowledged
 * @param refused how many of those could not be classified; the live flow has set them aside before
 * @param finishedAt null while it runs
 * @param failure why it ended early; null when it did not
 */
record ReclassifyProgress(
    State state,
    @Nullable Instant from,
    String taxonomyVersion,
    long records,
    long done,
    long refused,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String failure) {

  enum State {
    NEVER_STARTED,
    RUNNING,
    DONE,
    STOPPED
  }

  static ReclassifyProgress never(String taxonomyVersion) {
    return new ReclassifyProgress(
        State.NEVER_STARTED, null, taxonomyVersion, 0, 0, 0, null, null, null);
  }

  static ReclassifyProgress begun(@Nullable Instant from, String taxonomyVersion, Instant now) {
    return new ReclassifyProgress(State.RUNNING, from, taxonomyVersion, 0, 0, 0, now, null, null);
  }

  ReclassifyProgress of(long allRecords) {
    return new ReclassifyProgress(
        state, from, taxonomyVersion, allRecords, done, refused, startedAt, null, null);
  }

  ReclassifyProgress after(long more, long moreRefused) {
    return new ReclassifyProgress(
        state,
        from,
        taxonomyVersion,
        records,
        done + more,
        refused + moreRefused,
        startedAt,
        null,
        null);
  }

  ReclassifyProgress ended(State how, Instant now, @Nullable String why) {
    return new ReclassifyProgress(
        how, from, taxonomyVersion, records, done, refused, startedAt, now, why);
  }
}
