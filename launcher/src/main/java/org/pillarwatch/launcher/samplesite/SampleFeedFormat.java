package org.pillarwatch.launcher.samplesite;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The kinds of feed that the outlets publish, each a pair of templates under {@code feeds/}. */
enum SampleFeedFormat {
  RSS("rss.xml", "rss-entry.xml", "application/rss+xml; charset=utf-8"),
  ATOM("atom.xml", "atom-entry.xml", "application/atom+xml; charset=utf-8"),
  RDF("rdf.xml", "rdf-entry.xml", "application/rdf+xml; charset=utf-8"),
  JSON_FEED("json-feed.json", "json-feed-entry.json", "application/feed+json; charset=utf-8"),
  /** Netscape's first format, with its DOCTYPE; only its XML declaration names the charset. */
  RSS_091("rss-091.xml", "rss-091-entry.xml", "text/xml") {
    @Override
    Charset charset() {
      return StandardCharsets.ISO_8859_1;
    }
  },
  /** Truncated: several complete entries, then the document ends within the next one. */
  TRUNCATED_RSS("truncated-rss.xml", "rss-entry.xml", "application/rss+xml; charset=utf-8"),
  /** A web page instead of a feed. */
  WEB_PAGE("web-page.html", "rss-entry.xml", "text/html; charset=utf-8");

  private final String document;
  private final String entry;
  private final String contentType;

  SampleFeedFormat(String document, String entry, String contentType) {
    this.document = document;
    this.entry = entry;
    this.contentType = contentType;
  }

  Template document() {
    return Template.named("feeds/" + document);
  }

  Template entry() {
    return Template.named("feeds/" + entry);
  }

  String separator() {
    return this == JSON_FEED ? ",\n" : "";
  }

  /** The name of the feed's file at the outlet. */
  String fileName() {
    return this == JSON_FEED ? "feed.json" : "feed.xml";
  }

  String contentType() {
    return contentType;
  }

  Charset charset() {
    return StandardCharsets.UTF_8;
  }
}
