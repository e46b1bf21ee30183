/** TCP proxies that simulate network faults: slow, cut and silent connections. */
@NullMarked
package org.pillarwatch.ledger.link;

import org.jspecify.annotations.NullMarked;
