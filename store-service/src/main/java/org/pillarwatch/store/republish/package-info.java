/**
 * Publishes stored articles to {@code articles.fetched} again, for those that Kafka no longer
 * retains.
 */
@NullMarked
package org.pillarwatch.store.republish;

import org.jspecify.annotations.NullMarked;
