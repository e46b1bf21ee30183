/** Decides when a feed is due again and keeps so many visits under way; knows nothing of HTTP. */
@NullMarked
package org.pillarwatch.ingest.schedule;

import org.jspecify.annotations.NullMarked;
