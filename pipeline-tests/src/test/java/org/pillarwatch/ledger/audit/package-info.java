/** An audit that cannot fail would be worthless. */
@NullMarked
package org.pillarwatch.ledger.audit;

import org.jspecify.annotations.NullMarked;
