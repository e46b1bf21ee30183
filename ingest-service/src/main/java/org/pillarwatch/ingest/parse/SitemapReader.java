package org.pillarwatch.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.parse.FeedEntry.Origin;
import org.pillarwatch.ingest.parse.date.FeedDates;
import org.pillarwatch.ingest.parse.html.PlainText;
import org.pillarwatch.ingest.parse.xml.XmlElement;

/**
 * Reads sitemaps (sitemaps.org 0.9) as feeds of pages: plain ones, those with Google's news
 * extension, and indexes, whose entries are further sitemaps.
 */
final class SitemapReader {

  private final FeedScope scope;

  SitemapReader(FeedScope scope) {
    this.scope = scope;
  }

  ParsedFeed read(XmlElement root, String charset) {
    List<FeedEntry> entries = new ArrayList<>();
    boolean news = false;
    for (XmlElement url : root.all("url", "sitemap")) {
      Optional<XmlElement> article = url.first("news:news");
      news |= article.isPresent();
      if (url.isComplete() && entries.size() < XmlFeedReader.MOST_ENTRIES) {
        scope.addressIn(url, "loc").ifPresent(loc -> entries.add(entry(loc, url, article)));
      }
    }
    String format = root.is("sitemapindex") ? "sitemap-index" : news ? "news-sitemap" : "sitemap";
    return new ParsedFeed(format, charset, nothing(), entries, List.of());
  }

  private FeedEntry entry(String loc, XmlElement url, Optional<XmlElement> article) {
    XmlElement publication = article.flatMap(news -> news.first("news:publication")).orElse(null);
    return new FeedEntry(
        loc,
        true,
        article.flatMap(news -> scope.plain(news, "news:title")).orElse(null),
        loc,
        List.of(),
        article.map(DateElements::published).orElse(null),
        url.textOf("lastmod").flatMap(FeedDates::read).orElse(null),
        null,
        List.of(),
        List.of(),
        publication == null
            ? null
            : publication.textOf("news:language").map(PlainText::harmless).orElse(null),
        article.map(SitemapReader::keywords).orElse(List.of()),
        List.of(),
        MediaElements.media(url, scope),
        origin(publication),
        null,
        null);
  }

  private static List<Tag> keywords(XmlElement news) {
    return news.textOf("news:keywords").stream()
        .flatMap(list -> List.of(list.split(",", -1)).stream())
        .map(PlainText::ofHtml)
        .filter(term -> !term.isEmpty())
        .distinct()
        .map(term -> new Tag(term, null, null))
        .toList();
  }

  private @Nullable Origin origin(@Nullable XmlElement publication) {
    return publication == null
        ? null
        : scope
            .plain(publication, "news:name")
            .map(name -> new Origin(name, null, null))
            .orElse(null);
  }

  /** A sitemap has no metadata. */
  private static FeedFacts nothing() {
    return new FeedFacts(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        QuietTimes.NONE);
  }
}
