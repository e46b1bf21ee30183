/** Shares due rows among replicas: each is one replica's for a while, and nobody's after that. */
@NullMarked
package org.pillarwatch.ingest.claim;

import org.jspecify.annotations.NullMarked;
