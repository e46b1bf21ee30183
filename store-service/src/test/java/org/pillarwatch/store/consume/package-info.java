/** What store promises. */
@NullMarked
package org.pillarwatch.store.consume;

import org.jspecify.annotations.NullMarked;
