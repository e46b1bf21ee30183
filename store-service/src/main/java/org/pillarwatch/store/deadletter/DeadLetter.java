package org.pillarwatch.store.deadletter;

import java.util.List;
import org.pillarwatch.store.deadletter.record.Payload;

/**
 * A dead letter with its content.
 *
 * @param successors ids of the letters that replays of it became
 */
public record DeadLetter(DeadLetterItem item, Payload payload, List<Long> successors) {

  /** Copies the list, so that it is immutable. */
  public DeadLetter {
    successors = List.copyOf(successors);
  }
}
