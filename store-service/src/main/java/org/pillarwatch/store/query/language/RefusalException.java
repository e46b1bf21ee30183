package org.pillarwatch.store.query.language;

import org.jspecify.annotations.Nullable;

/** Ends the reading of a query that has no meaning; never leaves the package. */
final class RefusalException extends RuntimeException {

  private final transient QueryReading.Refused refusal;

  RefusalException(int position, String message, @Nullable String suggestion) {
    super(message, null, false, false);
    this.refusal = new QueryReading.Refused(position + 1, message, suggestion);
  }

  QueryReading.Refused refusal() {
    return refusal;
  }
}
