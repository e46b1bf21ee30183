/** Content of a fetched feed: its entries with their identity, deletions, hubs and child feeds. */
@NullMarked
package org.pillarwatch.ingest.feed.content;

import org.jspecify.annotations.NullMarked;
