/** Decides which articles belong to the same story; independent of database and broker. */
@NullMarked
package org.pillarwatch.store.story.decide;

import org.jspecify.annotations.NullMarked;
