/**
 * At least once on every hop: transient failures are retried without limit, poison goes to the
 * dead-letter topic with its cause, and which is which is decided in one place.
 */
@NullMarked
package org.pillarwatch.chassis.delivery;

import org.jspecify.annotations.NullMarked;
