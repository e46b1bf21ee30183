package org.pillarwatch.classify.consume;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Progress of reclassifying.
 *
 * @param from minimum timestamp of the records; null for the whole topic
 * @param taxonomyVersion version at the start
 * @param records number of records at the start
 * @param done number of them classified and acknowledged
 * @param refused number of them that failed; they are already dead letters of the live flow
 * @param finishedAt null while it runs
 * @param failure cause of an early end; null otherwise
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
