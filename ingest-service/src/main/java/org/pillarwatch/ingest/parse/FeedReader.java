package org.pillarwatch.ingest.parse;

import org.pillarwatch.ingest.parse.FeedReading.NotAFeed;
import org.pillarwatch.ingest.parse.charset.FeedText;

/**
 * Reads feeds of every dialect (RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, JSON Feed, sitemaps)
 * in every condition, and never throws: what is no feed is answered as such.
 *
 * <p>Markup is read by a tolerant reader of our own, since what makes feeds unreadable elsewhere
 * (undeclared entities and prefixes, stray ampersands, wrong charset labels, bodies cut short) is
 * common among news sites. DTDs are never processed and nothing outside the body is ever read. Time
 * and memory grow with the body's length; nesting, the number of elements and the growth by
 * entities are bounded. The caller bounds the length.
 *
 * <p>Thread-safe, no I/O.
 */
public final class FeedReader {

  private final XmlFeedReader xml = new XmlFeedReader();
  private final JsonFeedReader json = new JsonFeedReader();

  /** Reads a body that was transferred from {@code source}, content codings already undone. */
  public FeedReading read(byte[] body, FeedSource source) {
    if (body.length == 0) {
      return new NotAFeed("empty body");
    }
    FeedText text = FeedText.decode(body, source.header("Content-Type").orElse(""));
    String start = text.start();
    if (start.isEmpty()) {
      return new NotAFeed("blank body");
    }
    try {
      return JsonFeedReader.isJson(start) ? json.read(text, source) : xml.read(text, source);
    } catch (StackOverflowError e) {
      // No reader here recurses without a bound, but the libraries below make no such promise.
      return new NotAFeed("nested too deeply");
    }
  }
}
