package org.pillarwatch.chassis.database;

/** Thrown when the PostgreSQL server is older than the statements of the services need. */
final class OldServerException extends RuntimeException {

  /** The oldest major version on which the tests pass. */
  static final int OLDEST = 16;

  private OldServerException(int major) {
    super("the database is PostgreSQL %d; Pillarwatch needs %d or newer".formatted(major, OLDEST));
  }

  /** Refuses a server of a version that is too old. */
  static void refuse(int major) {
    if (major < OLDEST) {
      throw new OldServerException(major);
    }
  }
}
