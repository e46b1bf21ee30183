/** How stories are kept and served. */
@NullMarked
package org.pillarwatch.store.story;

import org.jspecify.annotations.NullMarked;
