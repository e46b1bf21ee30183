/**
 * JMH benchmarks of the parts, beside the customary parts of others; {@code benchmarks/run jmh}.
 */
@NullMarked
package org.pillarwatch.benchmarks;

import org.jspecify.annotations.NullMarked;
