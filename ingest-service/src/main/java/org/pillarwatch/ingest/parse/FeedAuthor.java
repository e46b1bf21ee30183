package org.pillarwatch.ingest.parse;

import org.jspecify.annotations.Nullable;

/** An author as stated; at least one of the three is there. */
public record FeedAuthor(@Nullable String name, @Nullable String email, @Nullable String url) {

  public FeedAuthor {
    if (name == null && email == null && url == null) {
      throw new IllegalArgumentException("a person without name, email and url");
    }
  }
}
