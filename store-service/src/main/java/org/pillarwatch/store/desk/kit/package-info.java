/** Parts that all desk pages share: masthead, view addresses, labels, times, error pages. */
@NullMarked
package org.pillarwatch.store.desk.kit;

import org.jspecify.annotations.NullMarked;
