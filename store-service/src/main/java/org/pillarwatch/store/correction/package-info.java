/**
 * What editors say of an article's tags: it is kept with who and when, and wins over the machine.
 */
@NullMarked
package org.pillarwatch.store.correction;

import org.jspecify.annotations.NullMarked;
