/** Writes article lists as Atom feeds (RFC 4287). */
@NullMarked
package org.pillarwatch.store.export.atom;

import org.jspecify.annotations.NullMarked;
