/** The doorway to Kafka: fetched articles in, classified articles out. */
@NullMarked
package org.pillarwatch.classify.consume;

import org.jspecify.annotations.NullMarked;
