/** Scheduling of feed visits; independent of HTTP. */
@NullMarked
package org.pillarwatch.ingest.schedule;

import org.jspecify.annotations.NullMarked;
