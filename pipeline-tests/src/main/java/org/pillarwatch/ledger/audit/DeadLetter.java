package org.pillarwatch.ledger.audit;

import org.jspecify.annotations.Nullable;

/**
 * A record that was set aside.
 *
 * @param topic where it came from
 * @param cause what its headers say; null when they say nothing
 */
public record DeadLetter(String topic, @Nullable String key, @Nullable String cause) {}
