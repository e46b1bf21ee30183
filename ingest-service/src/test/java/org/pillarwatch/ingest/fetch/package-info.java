@NullMarked
package org.pillarwatch.ingest.fetch;

import org.jspecify.annotations.NullMarked;
