package org.pillarwatch.ingest.fetch;

/** Fetches feeds and pages. Safe for use by many threads; designed for virtual threads. */
public interface Fetcher {

  /**
   * Sends one request, following redirects. Waits for a slot of the host, then takes at most the
   * total timeout. Failures of the server are outcomes, not exceptions.
   *
   * @throws InterruptedException when the service stops meanwhile
   */
  FetchOutcome fetch(FetchRequest request) throws InterruptedException;
}
