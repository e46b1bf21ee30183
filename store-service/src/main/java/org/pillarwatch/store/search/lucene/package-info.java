/**
 * The search index: an embedded Lucene index that is derived from the tables, follows their
 * changes, and can be thrown away at any time.
 */
@NullMarked
package org.pillarwatch.store.search.lucene;

import org.jspecify.annotations.NullMarked;
