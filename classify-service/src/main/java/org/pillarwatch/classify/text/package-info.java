/** Cuts text into words that keep their places, and finds the longest known phrase at a word. */
@NullMarked
package org.pillarwatch.classify.text;

import org.jspecify.annotations.NullMarked;
