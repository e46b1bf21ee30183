/** A real Kafka broker and a real PostgreSQL server for one machine, needing only their jars. */
@NullMarked
package org.pillarwatch.engines;

import org.jspecify.annotations.NullMarked;
