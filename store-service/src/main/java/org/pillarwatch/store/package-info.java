/** Stores classified articles, searches them, and shows them to editors. */
@NullMarked
package org.pillarwatch.store;

import org.jspecify.annotations.NullMarked;
