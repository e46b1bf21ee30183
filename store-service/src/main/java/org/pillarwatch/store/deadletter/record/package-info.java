/** Kafka records of the dead-letter topics: content, origin and cause of each dead letter. */
@NullMarked
package org.pillarwatch.store.deadletter.record;

import org.jspecify.annotations.NullMarked;
