/** What store promises. */
@NullMarked
package org.pillarwatch.store.query;

import org.jspecify.annotations.NullMarked;
