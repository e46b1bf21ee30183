/** Counts of articles by hour, topic and country, kept with every change of an article. */
@NullMarked
package org.pillarwatch.store.attention;

import org.jspecify.annotations.NullMarked;
