package org.pillarwatch.ingest.parse;

import java.util.List;

/**
 * Feed in the common model of all dialects.
 *
 * @param format the dialect: {@code rss-0.90 rss-0.91 rss-0.92 rss-1.0 rss-2.0 rss atom-0.3
 *     atom-1.0 json-feed-1.0 json-feed-1.1 cdf sitemap sitemap-index news-sitemap}
 * @param encoding the charset that the body was decoded with
 * @param feed what the feed says about itself
 * @param entries in the feed's order
 * @param deleted entries that the feed says it deleted
 */
public record ParsedFeed(
    String format,
    String encoding,
    FeedFacts feed,
    List<FeedEntry> entries,
    List<DeletedEntry> deleted) {

  public ParsedFeed {
    entries = List.copyOf(entries);
    deleted = List.copyOf(deleted);
  }
}
