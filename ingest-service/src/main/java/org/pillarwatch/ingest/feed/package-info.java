/** The registry of feeds: which there are, how each fares, and what a visit to one brings. */
@NullMarked
package org.pillarwatch.ingest.feed;

import org.jspecify.annotations.NullMarked;
