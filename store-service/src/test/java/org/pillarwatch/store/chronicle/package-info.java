/** How stories are kept and served. */
@NullMarked
package org.pillarwatch.store.chronicle;

import org.jspecify.annotations.NullMarked;
