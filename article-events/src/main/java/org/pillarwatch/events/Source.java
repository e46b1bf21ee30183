package org.pillarwatch.events;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Source of an article.
 *
 * @param name display name: the feed's title in the registry, or the site's name
 * @param feed address of the feed; null when the page was not found through a feed
 */
public record Source(String name, @Nullable URI feed) {

  /** Refuses a source without a name. */
  public Source {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a source needs a name; its feed: " + feed);
    }
  }
}
