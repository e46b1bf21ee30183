@NullMarked
package org.pillarwatch.ingest;

import org.jspecify.annotations.NullMarked;
