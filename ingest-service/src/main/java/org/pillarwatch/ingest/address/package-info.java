/** Names of places on the web: how an address is written, when two are one, who owns a host. */
@NullMarked
package org.pillarwatch.ingest.address;

import org.jspecify.annotations.NullMarked;
