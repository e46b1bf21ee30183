/**
 * Editors' corrections of tags, stored with editor and time; they take precedence over the
 * classifier.
 */
@NullMarked
package org.pillarwatch.store.correction;

import org.jspecify.annotations.NullMarked;
