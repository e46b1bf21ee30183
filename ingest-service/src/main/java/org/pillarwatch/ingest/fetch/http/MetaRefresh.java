package org.pillarwatch.ingest.fetch.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.pillarwatch.ingest.fetch.Body;

/**
 * Redirect that a page without text declares in a {@code meta} element (HTML Standard, section
 * 4.2.5.3). Pages that reload themselves for updates have text, and wait longer.
 */
final class MetaRefresh {

  /** Of a page that only leads to another one; bytes. */
  private static final int LONGEST_PAGE = 16_384;

  private static final int MOST_TEXT = 200;
  private static final int LONGEST_WAIT = 10;

  private static final Pattern CONTENT =
      Pattern.compile(
          "\\s*(\\d{1,3})(?:\\.\\d*)?\\s*[;,\\s]\\s*(?:url\\s*=)?\\s*[\"']?([^\"']+)[\"']?.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private MetaRefresh() {}

  /** The address that the page leads to, as it is written; empty if it does not. */
  static Optional<String> target(Body body) {
    boolean html = body.header("content-type").orElse("text/html").contains("html");
    if (!html || body.bytes().length > LONGEST_PAGE) {
      return Optional.empty();
    }
    Document page = Jsoup.parse(new String(body.bytes(), StandardCharsets.UTF_8));
    // It is for browsers without scripts there, and seldom leads to the article.
    page.select("noscript").remove();
    Optional<String> target =
        page.select("meta[http-equiv=refresh]").stream()
            .map(MetaRefresh::address)
            .flatMap(Optional::stream)
            .findFirst();
    return page.body().text().length() <= MOST_TEXT ? target : Optional.empty();
  }

  private static Optional<String> address(Element meta) {
    Matcher content = CONTENT.matcher(meta.attr("content"));
    return content.matches() && Integer.parseInt(content.group(1)) <= LONGEST_WAIT
        ? Optional.of(content.group(2).strip())
        : Optional.empty();
  }
}
