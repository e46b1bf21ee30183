package org.pillarwatch.ingest.claim;

import java.time.Duration;
import java.util.Optional;

/** Books turns at hosts for all replicas together. Safe for use by many threads. */
public interface HostBook {

  /** For a process that shares its hosts with nobody. */
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
   * Books the next turn at a host.
   *
   * @return how long to wait for it; empty, and nothing booked, when that is too long
   */
  Optional<Duration> book(String host, Duration longestWait);

  /** Lets nobody ask a host until {@code pause} is over. */
  void rest(String host, Duration pause);
}
