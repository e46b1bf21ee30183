package org.pillarwatch.store.deadletter;

/** Number of letters by topic, cause and state. */
public record DeadLetterCount(String topic, String cause, DeadLetterState state, long count) {}
