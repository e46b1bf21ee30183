package org.pillarwatch.ingest.schedule;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where permanent redirects have been leading. A redirect that calls itself permanent is believed
 * only when it has led to the same place for days: a site under repair sends everybody to one page.
 *
 * @param to where every hop of the chain, being permanent, leads
 * @param since the first of the visits in a row that were sent there
 * @param visits how many they were
 */
public record Relocation(URI to, Instant since, int visits) {

  private static final int LEAST_VISITS = 5;

  /** What is known after a visit that was sent somewhere else for good, or was not. */
  public static Optional<Relocation> after(
      Optional<Relocation> before, Optional<URI> movedTo, Instant now) {
    return movedTo.map(to ->
        before
            .filter(known -> known.to().equals(to))
            .map(known -> new Relocation(to, known.since(), known.visits() + 1))
            .orElseGet(() -> new Relocation(to, now, 1)));
  }

  /** Whether it has gone on for long enough to be believed. */
  public boolean isProven(Instant now, Duration waitingTime) {
    return visits >= LEAST_VISITS && !since.plus(waitingTime).isAfter(now);
  }
}
