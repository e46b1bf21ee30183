@NullMarked
package org.pillarwatch.store.republish;

import org.jspecify.annotations.NullMarked;
