/** TCP connections that can be slowed, cut and silenced, in place of a network that fails. */
@NullMarked
package org.pillarwatch.ledger.link;

import org.jspecify.annotations.NullMarked;
