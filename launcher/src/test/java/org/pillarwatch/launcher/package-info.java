/** What the command line and its script promise. */
@NullMarked
package org.pillarwatch.launcher;

import org.jspecify.annotations.NullMarked;
