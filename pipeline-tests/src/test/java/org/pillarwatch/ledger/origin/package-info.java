/** The origin publishes what its ledger says. */
@NullMarked
package org.pillarwatch.ledger.origin;

import org.jspecify.annotations.NullMarked;
