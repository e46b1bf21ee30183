package org.pillarwatch.ingest.feed;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.address.NotAWebAddress;
import org.pillarwatch.ingest.address.WebAddress;
import org.pillarwatch.ingest.parse.FeedFacts;

/**
 * A hub that a feed says it is pushed by (W3C WebSub).
 *
 * @param topic what the feed is called there; null: by its address
 */
record Hub(URI url, @Nullable URI topic) {

  static Optional<Hub> of(FeedFacts feed) {
    return address(feed.hub()).map(url -> new Hub(url, address(feed.selfLink()).orElse(null)));
  }

  private static Optional<URI> address(@Nullable String written) {
    try {
      return written == null ? Optional.empty() : Optional.of(WebAddress.of(written));
    } catch (NotAWebAddress e) {
      // A hub that is none is as good as no hub: the feed is polled anyhow.
      return Optional.empty();
    }
  }
}
