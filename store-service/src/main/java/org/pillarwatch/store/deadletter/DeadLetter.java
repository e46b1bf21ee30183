package org.pillarwatch.store.deadletter;

import java.util.List;

/**
 * A letter with all it holds.
 *
 * @param successors ids of the letters that replays of it became
 */
public record DeadLetter(DeadLetterItem item, Payload payload, List<Long> successors) {

  /** Keeps a list that nobody can change any more. */
  public DeadLetter {
    successors = List.copyOf(successors);
  }
}
