@NullMarked
package org.pillarwatch.ingest.frontier;

import org.jspecify.annotations.NullMarked;
