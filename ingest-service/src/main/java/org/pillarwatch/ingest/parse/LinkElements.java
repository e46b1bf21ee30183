package org.pillarwatch.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.parse.FeedEntry.Link;
import org.pillarwatch.ingest.parse.html.FeedLink;
import org.pillarwatch.ingest.parse.xml.XmlElement;

/** Reads the links of a feed or an entry: RSS writes them as text, Atom and CDF as attributes. */
final class LinkElements {

  private static final int MOST = 500;
  private static final String REGISTERED = "http://www.iana.org/assignments/relation/";
  private static final List<String> PAGES = List.of("text/html", "application/xhtml+xml");

  private LinkElements() {}

  static List<Link> read(XmlElement parent, FeedScope scope) {
    List<Link> links = new ArrayList<>();
    parent
        .attribute("href")
        .flatMap(href -> scope.address(parent, href))
        .ifPresent(href -> links.add(new Link("alternate", href, null)));
    for (XmlElement link : parent.all("link", "cc:license", "creativecommons:license")) {
      String rel = link.is("link") ? link.attribute("rel").orElse("alternate").strip() : "license";
      String relation = rel.startsWith(REGISTERED) ? rel.substring(REGISTERED.length()) : rel;
      href(link, scope)
          .map(href -> new Link(relation.toLowerCase(Locale.ROOT), href, type(link)))
          .filter(read -> links.size() < MOST && !links.contains(read))
          .ifPresent(links::add);
    }
    return links;
  }

  private static @Nullable String type(XmlElement link) {
    return link.attribute("type").map(String::strip).orElse(null);
  }

  private static Optional<String> href(XmlElement link, FeedScope scope) {
    String base = scope.base(link);
    if (link.attributes().getOrDefault("href", "none").isBlank() && !base.isEmpty()) {
      // RFC 3986, section 4.4: an empty reference is the base itself.
      return Optional.of(base);
    }
    return link.attribute("href")
        .or(() -> link.attribute("rdf:resource"))
        .or(() -> Optional.of(link.text()))
        .flatMap(href -> FeedLink.resolve(base, href));
  }

  /** Returns the page of the links: an alternate, preferably a web page. */
  static Optional<String> page(List<Link> links) {
    Link page = null;
    for (Link link : links) {
      if (link.rel().equals("alternate")) {
        if (link.type() == null || PAGES.contains(link.type())) {
          return Optional.of(link.href());
        }
        page = page == null ? link : page;
      }
    }
    return Optional.ofNullable(page).map(Link::href);
  }

  /**
   * The page on which readers answer an entry (RFC 4685, section 4), not the feed of the answers.
   */
  static Optional<String> discussion(List<Link> links) {
    return links.stream()
        .filter(link -> isPage(link) && link.rel().equals("replies"))
        .map(Link::href)
        .findFirst();
  }

  private static boolean isPage(Link link) {
    return link.type() != null && PAGES.contains(link.type());
  }

  static Optional<String> first(List<Link> links, String relation) {
    return links.stream().filter(link -> link.rel().equals(relation)).map(Link::href).findFirst();
  }
}
