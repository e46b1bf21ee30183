package org.pillarwatch.ingest.parse;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Metadata of a feed. Titles, rights and generator are plain text; addresses are absolute wherever
 * a base is known.
 *
 * @param link the page that the feed is about
 * @param selfLink the feed's own address as it states it
 * @param image logo, icon or cover
 * @param ttlMinutes how long the publisher wants the feed to be cached
 * @param hub the WebSub hub that pushes the feed
 * @param quietTimes when the publisher wants no visits
 */
public record FeedFacts(
    @Nullable String title,
    @Nullable String subtitle,
    @Nullable String link,
    @Nullable String selfLink,
    @Nullable String language,
    @Nullable Instant updated,
    @Nullable Instant published,
    @Nullable String image,
    @Nullable Integer ttlMinutes,
    List<FeedAuthor> authors,
    List<Tag> tags,
    @Nullable String id,
    @Nullable String generator,
    @Nullable String rights,
    @Nullable String hub,
    QuietTimes quietTimes) {

  public FeedFacts {
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
  }
}
