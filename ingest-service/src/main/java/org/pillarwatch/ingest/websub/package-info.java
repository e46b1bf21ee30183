/**
 * Lets hubs say that a feed has changed (W3C WebSub), beside polling and never instead of it: a
 * push makes a feed due, and whatever a hub does or leaves undone, the feed is visited as before.
 */
@NullMarked
package org.pillarwatch.ingest.websub;

import org.jspecify.annotations.NullMarked;
