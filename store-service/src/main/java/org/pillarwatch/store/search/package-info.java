/**
 * Finds articles: what may be asked, how it is asked of PostgreSQL, and the interface over HTTP.
 */
@NullMarked
package org.pillarwatch.store.search;

import org.jspecify.annotations.NullMarked;
