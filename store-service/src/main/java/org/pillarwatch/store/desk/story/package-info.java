/** Pages of stories. */
@NullMarked
package org.pillarwatch.store.desk.story;

import org.jspecify.annotations.NullMarked;
