/** Links spoil what goes through them. */
@NullMarked
package org.pillarwatch.ledger.link;

import org.jspecify.annotations.NullMarked;
