/**
 * Turns the body of a feed, in whichever dialect and condition, into one model: bytes are decoded,
 * markup is read tolerantly, values are resolved, dated and made safe. Pure and without I/O.
 */
@NullMarked
package org.pillarwatch.ingest.parse;

import org.jspecify.annotations.NullMarked;
