package org.pillarwatch.events;

/**
 * Thrown for a record that does not match the format of its topic; it is poison and not retried.
 */
public final class UndecodableRecord extends RuntimeException {

  UndecodableRecord(String message) {
    super(message);
  }

  UndecodableRecord(String message, Throwable cause) {
    super(message, cause);
  }
}
