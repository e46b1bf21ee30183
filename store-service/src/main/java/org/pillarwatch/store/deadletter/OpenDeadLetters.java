package org.pillarwatch.store.deadletter;

/**
 * Selection of open letters for a decision, oldest first.
 *
 * @param limit maximum number of letters
 */
public record OpenDeadLetters(DeadLetterFilter filter, int limit) {}
