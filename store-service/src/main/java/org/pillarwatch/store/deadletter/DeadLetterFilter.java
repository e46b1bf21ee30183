package org.pillarwatch.store.deadletter;

import org.jspecify.annotations.Nullable;

/** Filter of dead letters; a null component matches everything. */
public record DeadLetterFilter(
    @Nullable String topic, @Nullable String cause, @Nullable DeadLetterState state) {}
