/** What store promises. */
@NullMarked
package org.pillarwatch.store.article;

import org.jspecify.annotations.NullMarked;
