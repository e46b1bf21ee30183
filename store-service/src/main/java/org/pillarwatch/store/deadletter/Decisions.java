package org.pillarwatch.store.deadletter;

import java.util.List;
import java.util.Optional;

/**
 * Executes and logs decisions about dead letters. Safe for use by many threads and many replicas:
 * of two concurrent decisions about one letter, only one takes effect.
 *
 * <p>A letter is marked as replayed after the broker has acknowledged the record. After a crash in
 * between the letter is open and may be sent twice, which the stages deduplicate.
 */
public interface Decisions {

  /**
   * Sends the original record to its topic again, and waits for the broker.
   *
   * @param by the decider
   */
  DecisionOutcome replay(long letter, String by);

  /** Closes a letter without a replay. */
  DecisionOutcome discard(long letter, DiscardReason reason, String by);

  /** Replays open letters, oldest first; stops when the broker does not answer. */
  Decision replayAll(OpenDeadLetters selection, String by);

  /** Discards open letters. */
  Decision discardAll(OpenDeadLetters selection, DiscardReason reason, String by);

  /** A decision by its id. */
  Optional<Decision> find(long id);

  /** The newest decisions, newest first. */
  List<Decision> newest(int limit);
}
