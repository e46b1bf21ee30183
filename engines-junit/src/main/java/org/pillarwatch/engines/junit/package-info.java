/** JUnit extension that provides a real Kafka broker and a real PostgreSQL server. */
@NullMarked
package org.pillarwatch.engines.junit;

import org.jspecify.annotations.NullMarked;
