/** What store promises. */
@NullMarked
package org.pillarwatch.store.desk;

import org.jspecify.annotations.NullMarked;
