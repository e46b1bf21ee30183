/** What store promises. */
@NullMarked
package org.pillarwatch.store;

import org.jspecify.annotations.NullMarked;
