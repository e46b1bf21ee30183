/** What the embedded engines promise, shown on real ones. */
@NullMarked
package org.pillarwatch.engines;

import org.jspecify.annotations.NullMarked;
