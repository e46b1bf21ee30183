/** Keeps what was classified, finds it again, and shows it to editors. */
@NullMarked
package org.pillarwatch.store;

import org.jspecify.annotations.NullMarked;
