/** Fault scenarios to be run on the test stand. */
@NullMarked
package org.pillarwatch.ledger.fault;

import org.jspecify.annotations.NullMarked;
