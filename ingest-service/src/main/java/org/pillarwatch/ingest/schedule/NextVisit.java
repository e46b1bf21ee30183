package org.pillarwatch.ingest.schedule;

import java.time.Duration;
import java.util.Optional;

/**
 * When to come back.
 *
 * @param pause from now; empty: never
 * @param cadence the pace from then on
 */
public record NextVisit(Optional<Duration> pause, Cadence cadence) {}
