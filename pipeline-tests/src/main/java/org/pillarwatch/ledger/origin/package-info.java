/** A site on loopback that publishes numbered articles and keeps the ledger of all it published. */
@NullMarked
package org.pillarwatch.ledger.origin;

import org.jspecify.annotations.NullMarked;
