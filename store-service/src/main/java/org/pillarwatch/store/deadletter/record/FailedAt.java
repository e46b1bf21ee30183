package org.pillarwatch.store.deadletter.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Origin of a dead letter. All but the topic comes from the headers of the failing stage; null
 * where these are missing or invalid.
 *
 * @param time of the record
 * @param group the failing consumer group
 */
public record FailedAt(
    String topic,
    @Nullable Integer partition,
    @Nullable Long offset,
    @Nullable Instant time,
    @Nullable String group) {}
