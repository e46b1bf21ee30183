/** A tolerant XML parser for feeds that are not well-formed. */
@NullMarked
package org.pillarwatch.ingest.parse.xml;

import org.jspecify.annotations.NullMarked;
