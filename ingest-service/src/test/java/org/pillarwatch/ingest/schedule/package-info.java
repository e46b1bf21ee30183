@NullMarked
package org.pillarwatch.ingest.schedule;

import org.jspecify.annotations.NullMarked;
