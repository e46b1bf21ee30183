/** Sanitises HTML fragments of feeds and converts them to plain text. */
@NullMarked
package org.pillarwatch.ingest.parse.html;

import org.jspecify.annotations.NullMarked;
