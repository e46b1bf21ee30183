/** Computes the sketch of each article, by which its copies and its story are found. */
@NullMarked
package org.pillarwatch.classify.sketch;

import org.jspecify.annotations.NullMarked;
