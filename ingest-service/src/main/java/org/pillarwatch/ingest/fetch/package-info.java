/** Requests for feeds and pages, their outcomes, and the interface of the fetcher. */
@NullMarked
package org.pillarwatch.ingest.fetch;

import org.jspecify.annotations.NullMarked;
