/**
 * Consumer lag of the pipeline's topics. Every service measures all groups, so that a stopped stage
 * is reported by the others.
 */
@NullMarked
package org.pillarwatch.chassis.lag;

import org.jspecify.annotations.NullMarked;
