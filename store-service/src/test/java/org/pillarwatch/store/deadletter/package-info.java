@NullMarked
package org.pillarwatch.store.deadletter;

import org.jspecify.annotations.NullMarked;
