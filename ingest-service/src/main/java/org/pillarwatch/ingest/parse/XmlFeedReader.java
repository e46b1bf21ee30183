package org.pillarwatch.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pillarwatch.ingest.parse.FeedReading.NotAFeed;
import org.pillarwatch.ingest.parse.FeedReading.Parsed;
import org.pillarwatch.ingest.parse.charset.FeedText;
import org.pillarwatch.ingest.parse.xml.TolerantXml;
import org.pillarwatch.ingest.parse.xml.XmlElement;

/** Reads feeds written in XML: finds the feed in the document and the entries in the feed. */
final class XmlFeedReader {

  private static final String[] ROOTS = {
    "rss", "rdf:rdf", "rdf", "feed", "channel", "urlset", "sitemapindex"
  };

  // As many as sitemaps.org allows in one file.
  static final int MOST_ENTRIES = 50_000;

  FeedReading read(FeedText text, FeedSource source) {
    XmlElement document = TolerantXml.read(text.text());
    Optional<XmlElement> root = root(document);
    if (root.isEmpty()) {
      return new NotAFeed(reason(document));
    }
    FeedScope scope = FeedScope.of(source);
    if (root.get().is("urlset", "sitemapindex")) {
      return new Parsed(new SitemapReader(scope).read(root.get(), text.charset()));
    }
    XmlElement channel = channel(root.get());
    FeedFacts facts = new FeedElements(scope, source).read(channel);
    EntryElements reader = new EntryElements(scope);
    List<FeedEntry> entries =
        entries(root.get(), channel).stream().map(e -> reader.read(e, facts.authors())).toList();
    return new Parsed(
        new ParsedFeed(
            FeedFormat.of(root.get()),
            text.charset(),
            facts,
            entries,
            DeletedElements.read(channel)));
  }

  /** The element that makes the document a feed: at the top, or within one that wraps it. */
  private static Optional<XmlElement> root(XmlElement document) {
    Optional<XmlElement> top = document.elements().filter(e -> e.is(ROOTS)).findFirst();
    return top.or(() ->
        document
            .elements()
            .filter(e -> !e.is("html", "xhtml:html"))
            .flatMap(XmlElement::elements)
            .filter(e -> e.is(ROOTS))
            .findFirst());
  }

  private static String reason(XmlElement document) {
    Optional<XmlElement> first = document.elements().findFirst();
    if (first.isEmpty()) {
      return "no markup";
    }
    boolean page =
        document
            .elements()
            .anyMatch(e -> e.is("html", "xhtml:html", "head", "body", "meta", "title", "div", "p"));
    return page ? "HTML page" : "XML that is no feed";
  }

  private static XmlElement channel(XmlElement root) {
    List<XmlElement> channels = root.all("channel");
    return channels.isEmpty() ? root : channels.getFirst();
  }

  /** All entries, wherever dialects put them; the one at which the body was cut off is left out. */
  private static List<XmlElement> entries(XmlElement root, XmlElement channel) {
    List<XmlElement> entries = new ArrayList<>();
    Stream.concat(root.elements(), channel == root ? Stream.empty() : channels(root))
        .flatMap(e -> e.is("items", "entries") ? e.elements() : Stream.of(e))
        .filter(e -> e.is("item", "entry") && e.isComplete())
        .limit(MOST_ENTRIES)
        .forEach(entries::add);
    return entries;
  }

  private static Stream<XmlElement> channels(XmlElement root) {
    return root.all("channel").stream().flatMap(XmlElement::elements);
  }
}
