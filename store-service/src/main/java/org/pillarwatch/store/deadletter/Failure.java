package org.pillarwatch.store.deadletter;

import java.time.Instant;

/**
 * Why a stage gave a record up.
 *
 * @param cause simple name of the exception that is the cause of causes
 * @param message what it said, on one line; empty when nothing
 * @param at when
 */
public record Failure(String cause, String message, Instant at) {}
