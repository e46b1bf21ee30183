/** Editors' corrections of stories; they take precedence over what is decided by machine. */
@NullMarked
package org.pillarwatch.store.story.correction;

import org.jspecify.annotations.NullMarked;
