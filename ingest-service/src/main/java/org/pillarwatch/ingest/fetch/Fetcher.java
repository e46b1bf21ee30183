package org.pillarwatch.ingest.fetch;

/** Asks a host for a feed or a page. Safe for use by many threads; made for virtual ones. */
public interface Fetcher {

  /**
   * Asks once, following redirects. Waits for the host's turn, then takes no longer than the total
   * timeout. Every way it can go is an outcome; nothing is thrown for what a server does.
   *
   * @throws InterruptedException when the service stops meanwhile
   */
  FetchOutcome fetch(FetchRequest request) throws InterruptedException;
}
