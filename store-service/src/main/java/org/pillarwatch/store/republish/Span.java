package org.pillarwatch.store.republish;

import java.time.Instant;

/** Time range of the last fetch, half-open. */
record Span(Instant from, Instant to) {

  /**
   * Refuses a range that ends before it starts.
   *
   * @throws IllegalArgumentException when it does
   */
  Span {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("to: %s is before %s".formatted(to, from));
    }
  }
}
