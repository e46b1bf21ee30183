package org.pillarwatch.ingest.websub;

import java.net.URI;

/**
 * What a hub is asked to push.
 *
 * @param topic what the hub calls the feed
 * @param token ends the address that the hub calls; nobody else knows it
 * @param secret that the hub signs with
 */
record HubSubscription(long feedId, URI hub, URI topic, String token, String secret) {

  /** Keeps token and secret to itself. */
  @Override
  public String toString() {
    return "feed %d at %s".formatted(feedId, hub);
  }
}
