/** Guards outgoing connections against private and special networks. */
@NullMarked
package org.pillarwatch.chassis.outbound;

import org.jspecify.annotations.NullMarked;
