/** Front page of the desk: the live list of articles with its filters. */
@NullMarked
package org.pillarwatch.store.desk.list;

import org.jspecify.annotations.NullMarked;
