@NullMarked
package org.pillarwatch.learning;

import org.jspecify.annotations.NullMarked;
