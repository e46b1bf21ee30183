@NullMarked
package org.pillarwatch.ingest.feed.content;

import org.jspecify.annotations.NullMarked;
