/** The search index, on its own and beside the tables. */
@NullMarked
package org.pillarwatch.store.search.lucene;

import org.jspecify.annotations.NullMarked;
