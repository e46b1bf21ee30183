package org.pillarwatch.store.deadletter;

/** How many letters have these three in common. */
public record LetterCount(String topic, String cause, State state, long count) {}
