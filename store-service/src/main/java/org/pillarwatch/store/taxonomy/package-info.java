/** The topics that tags may name, with what editors call them. */
@NullMarked
package org.pillarwatch.store.taxonomy;

import org.jspecify.annotations.NullMarked;
