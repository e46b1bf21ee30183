package org.pillarwatch.chassis.lag;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a group of consumers has still to read of a topic.
 *
 * @param records over all partitions
 * @param oldest when the oldest of them was written; null when there is none
 */
record ConsumerLag(long records, @Nullable Instant oldest) {}
