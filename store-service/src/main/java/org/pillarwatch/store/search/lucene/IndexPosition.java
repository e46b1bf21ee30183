package org.pillarwatch.store.search.lucene;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.query.Cursor;

/**
 * How far an index has followed the tables. It travels in the commits of the index itself, so that
 * the two cannot differ after a crash.
 *
 * @param database id of the database that the index was made of
 * @param transaction every change of an earlier transaction is in the index, once it is complete
 * @param scannedTo the last article of the first pass over the table; null before the first and
 *     after the last
 * @param isComplete whether the first pass has ended
 */
record IndexPosition(
    String database, long transaction, @Nullable Cursor scannedTo, boolean isComplete) {

  private static final String VERSION = "version";
  private static final String DATABASE = "database";
  private static final String TRANSACTION = "transaction";
  private static final String SCANNED_TO = "scanned-to";
  private static final String COMPLETE = "complete";

  /** Reads a position; empty when there is none, or one of an index with other fields. */
  static Optional<IndexPosition> of(Map<String, String> data) {
    if (!String.valueOf(IndexFields.VERSION).equals(data.get(VERSION))) {
      return Optional.empty();
    }
    return Optional.of(
        new IndexPosition(
            data.getOrDefault(DATABASE, ""),
            Long.parseLong(data.getOrDefault(TRANSACTION, "0")),
            Cursor.decode(data.getOrDefault(SCANNED_TO, "")).orElse(null),
            Boolean.parseBoolean(data.get(COMPLETE))));
  }

  Map<String, String> data() {
    return Map.of(
        VERSION, String.valueOf(IndexFields.VERSION),
        DATABASE, database,
        TRANSACTION, String.valueOf(transaction),
        SCANNED_TO, scannedTo == null ? "" : scannedTo.encode(),
        COMPLETE, String.valueOf(isComplete));
  }
}
