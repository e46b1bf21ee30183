/** What becomes of the search index when the process that writes it is killed. */
@NullMarked
package org.pillarwatch.store.search.kill;

import org.jspecify.annotations.NullMarked;
