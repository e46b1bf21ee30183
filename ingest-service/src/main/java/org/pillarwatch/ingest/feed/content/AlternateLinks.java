package org.pillarwatch.ingest.feed.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.pillarwatch.ingest.address.NotAWebAddress;
import org.pillarwatch.ingest.address.WebAddress;

/**
 * Finds the feeds of a page: {@code <link rel=alternate>} of a feed's type first (RSS
 * Autodiscovery, HTML Standard §4.6.6.1), then links whose address looks like a feed's, then feeds
 * of comments.
 */
public final class AlternateLinks {

  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/json",
          "application/xml",
          "text/xml");

  private static final String LOOKS_LIKE_A_FEED =
      "(?i).*(?:[/._-](?:rss|atom|feeds?)(?:[/._?-].*|$)|\\.(?:rss|rdf|atom|xml)(?:\\?.*)?$)";

  private AlternateLinks() {}

  /**
   * Returns the addresses of the feeds, most likely first.
   *
   * @param page address of {@code body}
   */
  public static List<URI> of(byte[] body, URI page) {
    Document document;
    try {
      document = Jsoup.parse(new ByteArrayInputStream(body), null, page.toString());
    } catch (IOException e) {
      throw new AssertionError("bytes in memory can be read", e);
    }
    Set<URI> links = new LinkedHashSet<>();
    Set<URI> ofComments = new LinkedHashSet<>();
    for (Element link : document.select("link[rel~=(?i)(^|\\s)(alternate|feed)(\\s|$)][href]")) {
      if (TYPES.contains(type(link)) || link.attr("rel").equalsIgnoreCase("feed")) {
        boolean comments = (link.attr("title") + link.attr("href")).matches("(?i).*comment.*");
        address(link).ifPresent((comments ? ofComments : links)::add);
      }
    }
    for (Element link : document.select("a[href]")) {
      if (link.absUrl("href").matches(LOOKS_LIKE_A_FEED)) {
        address(link).ifPresent(links::add);
      }
    }
    links.addAll(ofComments);
    links.remove(page);
    return List.copyOf(links);
  }

  private static String type(Element link) {
    return link.attr("type").toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
  }

  private static Optional<URI> address(Element link) {
    try {
      return Optional.of(WebAddress.of(link.absUrl("href")));
    } catch (NotAWebAddress e) {
      // An invalid address is no feed.
      return Optional.empty();
    }
  }
}
