package org.pillarwatch.ingest.frontier;

import java.net.URI;

/** Remembers the addresses that entries lead to, so that pages which several share are known. */
interface Landings {

  /** Remembers where an entry led, and answers whether another entry led to the same address. */
  boolean isShared(DuePage page, URI landing);
}
