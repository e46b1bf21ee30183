/** Reads what services say of themselves. */
@NullMarked
package org.pillarwatch.ledger.process;

import org.jspecify.annotations.NullMarked;
