package org.pillarwatch.store.deadletter;

/**
 * The open letters that a decision is about, oldest first.
 *
 * @param limit at most so many of them
 */
public record OpenDeadLetters(DeadLetterFilter filter, int limit) {}
