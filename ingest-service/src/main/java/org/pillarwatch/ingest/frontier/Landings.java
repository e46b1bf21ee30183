package org.pillarwatch.ingest.frontier;

import java.net.URI;

/** Records the addresses to which entries redirect, to detect pages that several entries share. */
interface Landings {

  /** Remembers where an entry led, and answers whether another entry led to the same address. */
  boolean isShared(DuePage page, URI landing);
}
