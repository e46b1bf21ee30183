/** What the sample site promises. */
@NullMarked
package org.pillarwatch.launcher.samplesite;

import org.jspecify.annotations.NullMarked;
