/** Embedded Kafka broker and PostgreSQL server for one machine, from their jars only. */
@NullMarked
package org.pillarwatch.engines;

import org.jspecify.annotations.NullMarked;
