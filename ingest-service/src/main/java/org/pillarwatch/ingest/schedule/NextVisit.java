package org.pillarwatch.ingest.schedule;

import java.time.Duration;
import java.util.Optional;

/**
 * Time of the next visit.
 *
 * @param pause from now; empty: never
 * @param cadence the new visiting rate
 */
public record NextVisit(Optional<Duration> pause, Cadence cadence) {}
