/** What programs that send JSON Lines may count on. */
@NullMarked
package org.pillarwatch.launcher.batch;

import org.jspecify.annotations.NullMarked;
