/**
 * Push notifications by hubs (W3C WebSub), in addition to polling: a push makes a feed due, and the
 * regular visits continue in any case.
 */
@NullMarked
package org.pillarwatch.ingest.websub;

import org.jspecify.annotations.NullMarked;
