/** Parses the dates that feeds contain, in standard and customary notations. */
@NullMarked
package org.pillarwatch.ingest.parse.date;

import org.jspecify.annotations.NullMarked;
