/** Test stand with the whole product: engines, links, services, the origin and its load. */
@NullMarked
package org.pillarwatch.ledger.stand;

import org.jspecify.annotations.NullMarked;
