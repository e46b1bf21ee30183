package org.pillarwatch.ingest.schedule;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Target of permanent redirects. A permanent redirect is accepted only after it has had the same
 * target for days, since sites under maintenance redirect everything to one page.
 *
 * @param to target of a chain of permanent redirects
 * @param since time of the first consecutive visit with this target
 * @param visits number of these visits
 */
public record Relocation(URI to, Instant since, int visits) {

  private static final int LEAST_VISITS = 5;

  /** The state after a visit with or without a permanent redirect. */
  public static Optional<Relocation> after(
      Optional<Relocation> before, Optional<URI> movedTo, Instant now) {
    return movedTo.map(to ->
        before
            .filter(known -> known.to().equals(to))
            .map(known -> new Relocation(to, known.since(), known.visits() + 1))
            .orElseGet(() -> new Relocation(to, now, 1)));
  }

  /** Returns whether the redirect has lasted long enough to be accepted. */
  public boolean isProven(Instant now, Duration waitingTime) {
    return visits >= LEAST_VISITS && !since.plus(waitingTime).isAfter(now);
  }
}
