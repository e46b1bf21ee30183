/** Kafka listeners: records are stored or dead-lettered with their cause, and counted. */
@NullMarked
package org.pillarwatch.store.consume;

import org.jspecify.annotations.NullMarked;
