/** Learns the weights of topics from labelled texts and shows what they are worth. */
@NullMarked
package org.pillarwatch.classify.learn;

import org.jspecify.annotations.NullMarked;
