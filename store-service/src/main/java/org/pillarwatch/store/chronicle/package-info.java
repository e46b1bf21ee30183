/** Keeps the stories: has them decided, one article after the other, and serves them. */
@NullMarked
package org.pillarwatch.store.chronicle;

import org.jspecify.annotations.NullMarked;
