/** Long tasks beside the live flow of a service, started over REST. */
@NullMarked
package org.pillarwatch.chassis.background;

import org.jspecify.annotations.NullMarked;
