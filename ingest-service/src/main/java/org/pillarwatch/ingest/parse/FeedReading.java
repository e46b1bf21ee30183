package org.pillarwatch.ingest.parse;

/** What reading a body as a feed came to. */
public sealed interface FeedReading {

  /** It is a feed, however ill. */
  record Parsed(ParsedFeed feed) implements FeedReading {}

  /**
   * It is none.
   *
   * @param reason a short phrase out of a small set, fit for a counter's tag
   */
  record NotAFeed(String reason) implements FeedReading {}
}
