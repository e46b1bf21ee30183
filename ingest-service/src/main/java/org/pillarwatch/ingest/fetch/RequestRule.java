package org.pillarwatch.ingest.fetch;

import java.net.URI;
import java.util.Optional;

/** A rule that may forbid a request, or put it off, before it is made; asked for every hop. */
@FunctionalInterface
interface RequestRule {

  /** Lets everything pass. */
  RequestRule ALL = (url, kind) -> Optional.empty();

  Optional<FetchOutcome> refuse(URI url, FetchRequest.Kind kind) throws InterruptedException;
}
