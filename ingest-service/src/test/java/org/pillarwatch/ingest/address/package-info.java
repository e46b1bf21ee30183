@NullMarked
package org.pillarwatch.ingest.address;

import org.jspecify.annotations.NullMarked;
