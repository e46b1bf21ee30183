/** The people at the desk: who asks, and what each of them read, kept, muted, took on and noted. */
@NullMarked
package org.pillarwatch.store.person;

import org.jspecify.annotations.NullMarked;
