package org.pillarwatch.events;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where an article was met.
 *
 * @param name what editors call the source: the feed's title in the registry, or the site's name
 * @param feed address of the feed; null when the page was not met through a feed
 */
public record Source(String name, @Nullable URI feed) {

  /** Refuses a source without a name. */
  public Source {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a source needs a name; its feed: " + feed);
    }
  }
}
