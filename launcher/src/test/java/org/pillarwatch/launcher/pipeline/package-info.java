/** What a run keeps, and what it clears away. */
@NullMarked
package org.pillarwatch.launcher.pipeline;

import org.jspecify.annotations.NullMarked;
