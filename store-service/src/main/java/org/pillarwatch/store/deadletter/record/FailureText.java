package org.pillarwatch.store.deadletter.record;

/**
 * Cause of a dead letter.
 *
 * @param cause simple name of the root exception
 * @param message its message on one line; may be empty
 */
public record FailureText(String cause, String message) {}
