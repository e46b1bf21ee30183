/** Training of linear models from labelled examples. */
@NullMarked
package org.pillarwatch.learning;

import org.jspecify.annotations.NullMarked;
