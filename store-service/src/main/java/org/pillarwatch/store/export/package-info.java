/** Hands what a query finds to other programs, as a feed in Atom (RFC 4287) that Rome writes. */
@NullMarked
package org.pillarwatch.store.export;

import org.jspecify.annotations.NullMarked;
