/** Who may call: anyone on this machine, or whoever knows the password. */
@NullMarked
package org.pillarwatch.chassis.access;

import org.jspecify.annotations.NullMarked;
