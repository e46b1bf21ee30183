/** Reads and writes subscription lists in OPML 2.0. */
@NullMarked
package org.pillarwatch.ingest.feed.opml;

import org.jspecify.annotations.NullMarked;
