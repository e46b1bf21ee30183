@NullMarked
package org.pillarwatch.store.account;

import org.jspecify.annotations.NullMarked;
