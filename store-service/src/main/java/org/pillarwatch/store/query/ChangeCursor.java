package org.pillarwatch.store.query;

import java.util.Optional;

/**
 * Marks how much of the store was visible at some moment: every transaction numbered below it had
 * ended, and none that is numbered above it counts yet. Between two cursors lies exactly what came
 * meanwhile, however many replicas write.
 *
 * @param transaction number that PostgreSQL gives (type {@code xid8})
 */
public record ChangeCursor(long transaction) {

  /** Reads a cursor from an address. */
  public static Optional<ChangeCursor> of(String text) {
    try {
      return Optional.of(new ChangeCursor(Long.parseLong(text)))
          .filter(cursor -> cursor.transaction >= 0);
    } catch (NumberFormatException malformed) {
      return Optional.empty();
    }
  }
}
