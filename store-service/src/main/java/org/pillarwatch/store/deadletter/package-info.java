/** Collection of dead letters of all stages, and decisions to replay or discard them. */
@NullMarked
package org.pillarwatch.store.deadletter;

import org.jspecify.annotations.NullMarked;
