package org.pillarwatch.ingest.feed.content;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.address.NotAWebAddress;
import org.pillarwatch.ingest.address.WebAddress;
import org.pillarwatch.ingest.parse.FeedFacts;

/**
 * A hub that a feed declares (W3C WebSub).
 *
 * @param topic the feed's name at the hub; null for its address
 */
public record Hub(URI url, @Nullable URI topic) {

  static Optional<Hub> of(FeedFacts feed) {
    return address(feed.hub()).map(url -> new Hub(url, address(feed.selfLink()).orElse(null)));
  }

  private static Optional<URI> address(@Nullable String written) {
    try {
      return written == null ? Optional.empty() : Optional.of(WebAddress.of(written));
    } catch (NotAWebAddress e) {
      // An invalid address counts as no hub; the feed is polled in any case.
      return Optional.empty();
    }
  }
}
