/** Decides which articles tell the same story; knows neither database nor broker. */
@NullMarked
package org.pillarwatch.store.story.decide;

import org.jspecify.annotations.NullMarked;
