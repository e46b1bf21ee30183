/** The command line of Pillarwatch: its commands and how they fail. */
@NullMarked
package org.pillarwatch.launcher;

import org.jspecify.annotations.NullMarked;
