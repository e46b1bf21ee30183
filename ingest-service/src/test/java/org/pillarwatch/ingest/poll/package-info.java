/** Measures how many feeds one process keeps up with. */
@NullMarked
package org.pillarwatch.ingest.poll;

import org.jspecify.annotations.NullMarked;
