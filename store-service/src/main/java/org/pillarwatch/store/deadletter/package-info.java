/**
 * Dead letters for people: every record that no stage could handle, why, and what somebody decided
 * about it.
 */
@NullMarked
package org.pillarwatch.store.deadletter;

import org.jspecify.annotations.NullMarked;
