/** Polls feeds, fetches pages, and publishes {@code ArticleFetched}. */
@NullMarked
package org.pillarwatch.ingest;

import org.jspecify.annotations.NullMarked;
