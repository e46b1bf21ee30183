package org.pillarwatch.store.query.language;

/**
 * A part of a query that was read in one of several possible ways.
 *
 * @param column where the part begins, from 1
 * @param message a sentence that states the reading
 */
public record QueryWarning(int column, String message) {}
