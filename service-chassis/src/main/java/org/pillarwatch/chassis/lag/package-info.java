/**
 * How far the readers of the pipeline's topics are behind. Every service watches all of them, so
 * that a stage which does not run is seen by those that do.
 */
@NullMarked
package org.pillarwatch.chassis.lag;

import org.jspecify.annotations.NullMarked;
