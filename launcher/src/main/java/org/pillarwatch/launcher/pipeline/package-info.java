/**
 * The whole pipeline in this process: engines, the three services, and what a person sees of it.
 */
@NullMarked
package org.pillarwatch.launcher.pipeline;

import org.jspecify.annotations.NullMarked;
