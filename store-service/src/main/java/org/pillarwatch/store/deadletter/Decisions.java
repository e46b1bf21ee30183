package org.pillarwatch.store.deadletter;

import java.util.List;
import java.util.Optional;

/**
 * Carries out what people decide about letters, and remembers it. Safe for use by many threads and
 * many replicas: of two who decide about one letter, one comes too late.
 *
 * <p>A letter is marked as replayed after the broker has acknowledged the record. A crash in
 * between leaves the letter open, and its record may come twice, which changes nothing at the
 * stages.
 */
public interface Decisions {

  /**
   * Sends a letter's record to its topic again, as it was, and waits for the broker.
   *
   * @param by who decides
   */
  DecisionOutcome replay(long letter, String by);

  /** Closes a letter without a further try. */
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
