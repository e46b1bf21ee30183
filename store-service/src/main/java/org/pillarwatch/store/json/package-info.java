/** JSON as several parts of the service write it. */
@NullMarked
package org.pillarwatch.store.json;

import org.jspecify.annotations.NullMarked;
