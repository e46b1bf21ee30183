@NullMarked
package org.pillarwatch.ingest.feed;

import org.jspecify.annotations.NullMarked;
