package org.pillarwatch.store.deadletter;

/**
 * Why a stage gave a record up.
 *
 * @param cause simple name of the exception that is the cause of causes
 * @param message what it said, on one line; empty when nothing
 */
public record FailureText(String cause, String message) {}
