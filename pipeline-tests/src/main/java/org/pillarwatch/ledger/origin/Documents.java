package org.pillarwatch.ledger.origin;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Renders articles as pages, feeds as RSS, and the feed list as OPML. No content needs escaping.
 */
final class Documents {

  private Documents() {}

  static String page(LedgerEntry article) {
    String paragraphs =
        Wording.text(article.number(), article.edition())
            .lines()
            .map("<p>%s</p>"::formatted)
            .collect(Collectors.joining("\n"));
    String title = Wording.title(article.number(), article.edition());
    return """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>%s</title>
    <link rel="canonical" href="%s"></head>
    <body><nav><a href="/">Home</a></nav>
    <article><h1>%s</h1>
    %s
    </article><footer>All rights reserved</footer></body></html>
    """
        .formatted(title, article.url(), title, paragraphs);
  }

  static String feed(int number, List<LedgerEntry> articles) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0"><channel><title>Origin feed %d</title><language>en</language>
    %s
    </channel></rss>
    """
        .formatted(
            number, articles.stream().map(Documents::item).collect(Collectors.joining("\n")));
  }

  private static String item(LedgerEntry article) {
    String date =
        article
            .dating()
            .stated(article.publishedAt())
            .map("<pubDate>%s</pubDate>"::formatted)
            .orElse("");
    return "<item><title>%s</title><link>%s</link><guid>%s</guid>%s</item>"
        .formatted(
            Wording.title(article.number(), article.edition()), article.url(), article.url(), date);
  }

  static String feeds(List<URI> addresses) {
    return addresses.stream()
        .map(feed -> "<outline type=\"rss\" text=\"%s\" xmlUrl=\"%s\"/>".formatted(feed, feed))
        .collect(
            Collectors.joining(
                "\n",
                "<?xml version=\"1.0\"?><opml version=\"2.0\"><head><title>Origin</title></head>"
                    + "<body>\n",
                "\n</body></opml>"));
  }
}
