package org.pillarwatch.store.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a letter was met before it became one. All but the topic is what the stage said that gave
 * it up; null where it said nothing that can be read.
 *
 * @param time of the record
 * @param group consumers that met it
 */
public record FailedAt(
    String topic,
    @Nullable Integer partition,
    @Nullable Long offset,
    @Nullable Instant time,
    @Nullable String group) {}
