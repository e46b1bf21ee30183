@NullMarked
package org.pillarwatch.store.deadletter.record;

import org.jspecify.annotations.NullMarked;
