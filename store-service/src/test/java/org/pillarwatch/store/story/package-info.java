/** Which articles are placed together. */
@NullMarked
package org.pillarwatch.store.story;

import org.jspecify.annotations.NullMarked;
