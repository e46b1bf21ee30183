package org.pillarwatch.store.deadletter;

import org.jspecify.annotations.Nullable;

/** Which letters are meant; null asks nothing. */
public record DeadLetterFilter(
    @Nullable String topic, @Nullable String cause, @Nullable DeadLetterState state) {

  /** The same, but open: only those can be decided about. */
  DeadLetterFilter open() {
    return new DeadLetterFilter(topic, cause, DeadLetterState.OPEN);
  }
}
