/** Keeps the stories: has them decided, one article after the other, and serves them. */
@NullMarked
package org.pillarwatch.store.story;

import org.jspecify.annotations.NullMarked;
