/** Compares what was published with what is stored and what was set aside as dead letters. */
@NullMarked
package org.pillarwatch.ledger.audit;

import org.jspecify.annotations.NullMarked;
