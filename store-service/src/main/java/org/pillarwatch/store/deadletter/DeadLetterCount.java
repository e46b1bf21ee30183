package org.pillarwatch.store.deadletter;

/** How many letters have these three in common. */
public record DeadLetterCount(String topic, String cause, DeadLetterState state, long count) {}
