/**
 * The words of texts and of queries: how they are cut, folded and brought to their stems. What two
 * texts share here, the search finds.
 */
@NullMarked
package org.pillarwatch.store.search.words;

import org.jspecify.annotations.NullMarked;
