/** Publishes stored articles as fetched once more, for what Kafka no longer holds. */
@NullMarked
package org.pillarwatch.store.republish;

import org.jspecify.annotations.NullMarked;
