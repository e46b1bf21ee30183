package org.pillarwatch.store.deadletter;

import org.jspecify.annotations.Nullable;

/** Which letters are meant; null asks nothing. */
public record LetterFilter(@Nullable String topic, @Nullable String cause, @Nullable State state) {

  /** The same, but open: only those can be decided about. */
  LetterFilter open() {
    return new LetterFilter(topic, cause, State.OPEN);
  }
}
