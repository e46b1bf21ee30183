/** The product as a user starts it: one process, a browser's view of it, and its end. */
@NullMarked
package org.pillarwatch.pipeline;

import org.jspecify.annotations.NullMarked;
