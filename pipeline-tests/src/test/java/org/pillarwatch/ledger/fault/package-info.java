/** Scenarios are found by their names. */
@NullMarked
package org.pillarwatch.ledger.fault;

import org.jspecify.annotations.NullMarked;
