package org.pillarwatch.events;

/** A record that is not what its topic promises. Retrying does not help: it is poison. */
public final class UndecodableRecord extends RuntimeException {

  UndecodableRecord(String message) {
    super(message);
  }

  UndecodableRecord(String message, Throwable cause) {
    super(message, cause);
  }
}
