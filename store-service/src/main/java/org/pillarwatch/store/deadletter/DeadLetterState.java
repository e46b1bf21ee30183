package org.pillarwatch.store.deadletter;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** State of a dead letter. Only an open one can be replayed or discarded. */
public enum DeadLetterState {
  OPEN,
  REPLAYED,
  DISCARDED;

  /** The state in URLs, responses and the database. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when there is no such state
   */
  static DeadLetterState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
