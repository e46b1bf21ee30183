/** What the outlet promises. */
@NullMarked
package org.pillarwatch.store.outlet;

import org.jspecify.annotations.NullMarked;
