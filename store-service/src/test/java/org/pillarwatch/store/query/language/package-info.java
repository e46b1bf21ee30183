/** The reading of queries, by examples. */
@NullMarked
package org.pillarwatch.store.query.language;

import org.jspecify.annotations.NullMarked;
