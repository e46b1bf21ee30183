/** Sends articles on their way and counts what became of every entry. */
@NullMarked
package org.pillarwatch.ingest.publish;

import org.jspecify.annotations.NullMarked;
