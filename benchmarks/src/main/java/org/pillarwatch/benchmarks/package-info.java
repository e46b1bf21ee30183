/**
 * JMH benchmarks of components, side by side with other libraries; run by {@code benchmarks/run
 * jmh}.
 */
@NullMarked
package org.pillarwatch.benchmarks;

import org.jspecify.annotations.NullMarked;
