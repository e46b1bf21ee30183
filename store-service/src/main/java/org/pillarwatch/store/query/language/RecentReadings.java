package org.pillarwatch.store.query.language;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Readings of the last second: one request asks for the reading of its query several times. They
 * are not kept longer, since the vocabulary may change. Safe for use by many threads.
 */
final class RecentReadings {

  private static final int MOST = 64;
  private static final Duration KEPT = Duration.ofSeconds(1);

  private final Map<String, Recent> readings =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Recent> eldest) {
          return size() > MOST;
        }
      };

  private record Recent(QueryReading reading, long since) {
    boolean isOld(long now) {
      return now - since > KEPT.toNanos();
    }
  }

  /** The reading of a query: a recent one, or else a new one. */
  QueryReading of(String query, Function<String, QueryReading> reader) {
    long now = System.nanoTime();
    synchronized (readings) {
      Recent known = readings.get(query);
      if (known != null && !known.isOld(now)) {
        return known.reading();
      }
    }
    QueryReading reading = reader.apply(query);
    synchronized (readings) {
      readings.remove(query);
      readings.put(query, new Recent(reading, now));
    }
    return reading;
  }
}
