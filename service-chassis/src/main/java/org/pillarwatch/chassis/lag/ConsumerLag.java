package org.pillarwatch.chassis.lag;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Consumer lag of a group on a topic.
 *
 * @param records over all partitions
 * @param oldest timestamp of the oldest unread record; null when there is none
 */
record ConsumerLag(long records, @Nullable Instant oldest) {}
