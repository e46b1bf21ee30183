/** Web sites on loopback that publish numbered articles, with a ledger of all publications. */
@NullMarked
package org.pillarwatch.ledger.origin;

import org.jspecify.annotations.NullMarked;
