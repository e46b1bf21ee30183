/** The whole pipeline in one process: engines, the three services, and terminal output. */
@NullMarked
package org.pillarwatch.launcher.pipeline;

import org.jspecify.annotations.NullMarked;
