/** The page on which beats are listed, named, ordered and removed. */
@NullMarked
package org.pillarwatch.store.desk.beat;

import org.jspecify.annotations.NullMarked;
