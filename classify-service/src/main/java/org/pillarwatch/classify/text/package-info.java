/** Tokenizer with the positions of words, and lookup of the longest known phrase at a word. */
@NullMarked
package org.pillarwatch.classify.text;

import org.jspecify.annotations.NullMarked;
