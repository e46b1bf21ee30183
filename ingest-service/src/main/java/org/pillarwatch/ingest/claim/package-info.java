/** Distribution of due rows among replicas by leases. */
@NullMarked
package org.pillarwatch.ingest.claim;

import org.jspecify.annotations.NullMarked;
