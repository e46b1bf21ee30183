package org.pillarwatch.ingest.claim;

import java.time.Duration;
import java.util.Optional;

/** Allocates request slots of hosts across all replicas. Safe for use by many threads. */
public interface HostBook {

  /** Implementation for a single process. */
  HostBook NONE =
      new HostBook() {
        @Override
        public Optional<Duration> book(String host, Duration longestWait) {
          return Optional.of(Duration.ZERO);
        }

        @Override
        public void rest(String host, Duration pause) {}
      };

  /**
   * Reserves the next slot of a host.
   *
   * @return the time until the slot; empty without a reservation when that is too long
   */
  Optional<Duration> book(String host, Duration longestWait);

  /** Blocks requests to a host for the duration of {@code pause}. */
  void rest(String host, Duration pause);
}
