/** Desk pages on which operators inspect and decide dead letters. */
@NullMarked
package org.pillarwatch.store.desk.deadletter;

import org.jspecify.annotations.NullMarked;
