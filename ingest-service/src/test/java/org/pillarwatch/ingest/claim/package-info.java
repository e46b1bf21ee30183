@NullMarked
package org.pillarwatch.ingest.claim;

import org.jspecify.annotations.NullMarked;
