package org.pillarwatch.ingest.fetch.http;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.pillarwatch.ingest.fetch.FetchOutcome;
import org.pillarwatch.ingest.fetch.FetchRequest;

/** A rule that can refuse or postpone a request; evaluated for every hop. */
@FunctionalInterface
interface RequestRule {

  /** Allows all requests. */
  RequestRule ALL = (url, kind) -> Optional.empty();

  /** Returns why a request is not made; empty when it may be. */
  Optional<FetchOutcome> refuse(URI url, FetchRequest.Kind kind) throws InterruptedException;

  /** Returns the pause that a site asks for between two requests for its pages. */
  default Optional<Duration> pause(URI url) {
    return Optional.empty();
  }
}
