package org.pillarwatch.store.deadletter;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a letter. Only an open one can be decided about. */
public enum DeadLetterState {
  OPEN,
  REPLAYED,
  DISCARDED;

  /** As it stands in addresses, answers and the database. */
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
