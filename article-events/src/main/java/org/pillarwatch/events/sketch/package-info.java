/** Compact summaries of article texts, from which copies and reports of one event are found. */
@NullMarked
package org.pillarwatch.events.sketch;

import org.jspecify.annotations.NullMarked;
