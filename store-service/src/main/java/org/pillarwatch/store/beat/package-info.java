/** Beats: queries with a name, owned by a person or the team. */
@NullMarked
package org.pillarwatch.store.beat;

import org.jspecify.annotations.NullMarked;
