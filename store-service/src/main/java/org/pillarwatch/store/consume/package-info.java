/** The doorway from Kafka: what arrives is stored, or set aside with its cause, and counted. */
@NullMarked
package org.pillarwatch.store.consume;

import org.jspecify.annotations.NullMarked;
