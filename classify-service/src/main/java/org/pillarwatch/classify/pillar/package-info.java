/** Decides which topics of a taxonomy an article is about, and on which passages that rests. */
@NullMarked
package org.pillarwatch.classify.pillar;

import org.jspecify.annotations.NullMarked;
