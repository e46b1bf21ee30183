/**
 * Page frontier: due pages are fetched, extracted and published, and removed from the list after
 * the broker's acknowledgement.
 */
@NullMarked
package org.pillarwatch.ingest.frontier;

import org.jspecify.annotations.NullMarked;
