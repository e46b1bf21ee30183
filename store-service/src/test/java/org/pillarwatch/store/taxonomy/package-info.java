/** What store promises. */
@NullMarked
package org.pillarwatch.store.taxonomy;

import org.jspecify.annotations.NullMarked;
