package org.pillarwatch.store.republish;

import java.time.Instant;

/** Articles that were last fetched from one time on and before another. */
record Span(Instant from, Instant to) {

  /**
   * Refuses a span that ends before it begins.
   *
   * @throws IllegalArgumentException when it does
   */
  Span {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("to: %s is before %s".formatted(to, from));
    }
  }
}
