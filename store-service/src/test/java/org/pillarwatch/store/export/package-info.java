/** What the outlet promises. */
@NullMarked
package org.pillarwatch.store.export;

import org.jspecify.annotations.NullMarked;
