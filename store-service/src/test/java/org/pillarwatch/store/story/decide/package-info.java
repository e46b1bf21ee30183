/** Which articles are placed together. */
@NullMarked
package org.pillarwatch.store.story.decide;

import org.jspecify.annotations.NullMarked;
