/** Health indicators: liveness of the listeners, readiness of the dependencies. */
@NullMarked
package org.pillarwatch.chassis.health;

import org.jspecify.annotations.NullMarked;
