package org.pillarwatch.ledger.audit;

import org.jspecify.annotations.Nullable;

/**
 * A record in a dead-letter topic.
 *
 * @param topic its original topic
 * @param cause from its headers; null when they contain none
 */
public record DeadLetter(String topic, @Nullable String key, @Nullable String cause) {}
