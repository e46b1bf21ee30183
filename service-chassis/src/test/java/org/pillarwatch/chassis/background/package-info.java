@NullMarked
package org.pillarwatch.chassis.background;

import org.jspecify.annotations.NullMarked;
