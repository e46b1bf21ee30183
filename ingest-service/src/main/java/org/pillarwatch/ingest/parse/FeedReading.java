package org.pillarwatch.ingest.parse;

/** Outcome of parsing a body as a feed. */
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
