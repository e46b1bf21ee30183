/** What store promises. */
@NullMarked
package org.pillarwatch.store.search;

import org.jspecify.annotations.NullMarked;
