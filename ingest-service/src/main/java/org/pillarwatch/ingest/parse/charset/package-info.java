/** Detects the character encoding of feeds and decodes them. */
@NullMarked
package org.pillarwatch.ingest.parse.charset;

import org.jspecify.annotations.NullMarked;
