/**
 * Asks other people's servers for feeds and pages: politely, within bounds of time and size, and
 * never at an address inside our own network.
 */
@NullMarked
package org.pillarwatch.ingest.fetch;

import org.jspecify.annotations.NullMarked;
