/** What can go wrong on a newsroom's servers, as scenarios to be played on the stand. */
@NullMarked
package org.pillarwatch.ledger.fault;

import org.jspecify.annotations.NullMarked;
