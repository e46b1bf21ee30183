/** Brings in the news: polls feeds, fetches pages, publishes {@code ArticleFetched}. */
@NullMarked
package org.pillarwatch.ingest;

import org.jspecify.annotations.NullMarked;
