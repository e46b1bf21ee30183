/**
 * The query language that lists, counts, exports and the desk share: filters, parameters, cursors.
 */
@NullMarked
package org.pillarwatch.store.query;

import org.jspecify.annotations.NullMarked;
