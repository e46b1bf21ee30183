/**
 * At-least-once delivery on every hop: transient failures are retried without limit, and poison
 * goes to the dead-letter topic with its cause. One class decides which failures are transient.
 */
@NullMarked
package org.pillarwatch.chassis.delivery;

import org.jspecify.annotations.NullMarked;
