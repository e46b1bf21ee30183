package org.pillarwatch.ingest.websub;

import java.net.URI;

/**
 * Subscription of a feed at a hub.
 *
 * @param topic URL of the feed at the hub
 * @param token secret last part of the callback URL
 * @param secret signing key of the hub
 */
record HubSubscription(long feedId, URI hub, URI topic, String token, String secret) {

  /** Omits token and secret. */
  @Override
  public String toString() {
    return "feed %d at %s".formatted(feedId, hub);
  }
}
