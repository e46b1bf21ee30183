/** Kafka listeners: consume fetched articles and publish classified ones. */
@NullMarked
package org.pillarwatch.classify.consume;

import org.jspecify.annotations.NullMarked;
