/** Forms with which people state their name and mark, keep, assign, note and mute. */
@NullMarked
package org.pillarwatch.store.desk.person;

import org.jspecify.annotations.NullMarked;
