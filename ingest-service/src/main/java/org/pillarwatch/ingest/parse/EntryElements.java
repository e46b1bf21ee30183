package org.pillarwatch.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.parse.FeedEntry.Content;
import org.pillarwatch.ingest.parse.FeedEntry.Enclosure;
import org.pillarwatch.ingest.parse.FeedEntry.Link;
import org.pillarwatch.ingest.parse.FeedEntry.Origin;
import org.pillarwatch.ingest.parse.html.FeedLink;
import org.pillarwatch.ingest.parse.html.PlainText;
import org.pillarwatch.ingest.parse.xml.XmlElement;

/**
 * Reads an RSS item, an Atom entry or a CDF item.
 *
 * <p>One reader for all of them, since feeds mix them: a fact is read from whichever element of
 * whichever dialect states it, the most exact one first.
 */
final class EntryElements {

  private static final String[] BODIES = {
    "content:encoded", "content", "xhtml:body", "body", "fullitem"
  };
  private static final String[] SUMMARIES = {"description", "summary", "abstract"};
  private static final String[] LAST_RESORTS = {
    "dc:description",
    "dcterms:abstract",
    "itunes:summary",
    "googleplay:description",
    "media:description",
    "itunes:subtitle"
  };

  private final FeedScope scope;

  EntryElements(FeedScope scope) {
    this.scope = scope;
  }

  FeedEntry read(XmlElement entry, List<FeedAuthor> feedAuthors) {
    List<Link> links = LinkElements.read(entry, scope);
    Optional<String> id = id(entry);
    boolean permalink = id.isPresent() && isPermalink(entry, id.get());
    List<Enclosure> enclosures = MediaElements.enclosures(entry, scope);
    Optional<String> link =
        original(entry, "feedburner:origlink")
            .or(() -> LinkElements.page(links))
            .or(() -> permalink ? id : Optional.empty())
            .or(() -> about(entry))
            .or(() -> scope.addressIn(entry, "url"))
            .or(() -> enclosures.stream().map(Enclosure::url).findFirst());
    List<Content> content = new ArrayList<>();
    String summary = summary(entry, content);
    for (XmlElement body : entry.all(BODIES)) {
      content(body).ifPresent(content::add);
    }
    return new FeedEntry(
        id.orElse(null),
        permalink,
        title(entry).orElse(null),
        link.orElse(null),
        links,
        DateElements.published(entry),
        DateElements.updated(entry),
        summary,
        content,
        authors(entry, feedAuthors),
        language(entry).orElse(null),
        TagElements.read(entry),
        enclosures,
        MediaElements.media(entry, scope),
        origin(entry),
        scope
            .addressIn(entry, "comments", "wfw:comment")
            .or(() -> LinkElements.discussion(links))
            .orElse(null),
        scope
            .plain(entry, "rights", "copyright", "dc:rights", "dcterms:rights", "media:copyright")
            .orElse(null));
  }

  private Optional<String> title(XmlElement entry) {
    return scope
        .plain(entry, "title", "dc:title", "dcterms:title", "media:title", "itunes:title")
        .or(() ->
            entry
                .first("media:group", "media:content")
                .flatMap(group -> scope.plain(group, "media:title")));
  }

  /** An id is a name, not an address, unless it is a path: then it was meant to be an address. */
  private Optional<String> id(XmlElement entry) {
    return entry
        .first("guid", "id", "dc:identifier")
        .filter(id -> !id.text().isEmpty())
        .flatMap(id ->
            id.text().startsWith("/")
                ? scope.address(id, id.text())
                : Optional.of(PlainText.harmless(id.text())))
        .or(() -> entry.attribute("rdf:about").map(PlainText::harmless));
  }

  private static boolean isPermalink(XmlElement entry, String id) {
    return FeedLink.isWeb(id)
        && entry
            .first("guid")
            .map(guid -> !guid.attribute("ispermalink").orElse("true").equalsIgnoreCase("false"))
            .orElse(false);
  }

  /** The first of the summaries; where a feed gives two, the other one is the content. */
  private @Nullable String summary(XmlElement entry, List<Content> content) {
    String summary = null;
    for (XmlElement element : entry.all(SUMMARIES)) {
      if (summary == null) {
        String html = scope.text(element).html();
        summary = html.isEmpty() ? null : html;
      } else {
        content(element).ifPresent(content::add);
      }
    }
    if (summary == null) {
      summary = lastResort(entry).map(element -> scope.text(element).html()).orElse(null);
    }
    return summary;
  }

  private static Optional<XmlElement> lastResort(XmlElement entry) {
    return entry
        .first(LAST_RESORTS)
        .or(() ->
            entry
                .first("media:group", "media:content")
                .flatMap(group -> group.first("media:description")));
  }

  private Optional<Content> content(XmlElement element) {
    TextConstruct body =
        element.is("content", "description", "summary", "abstract")
            ? scope.text(element)
            : TextConstruct.html(element, scope.base(element));
    String value = body.type().equals(TextConstruct.TEXT) ? body.value() : body.html();
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(new Content(body.type(), scope.language(element).orElse(null), value));
  }

  /** An address that a forwarding service keeps beside its own. */
  private Optional<String> original(XmlElement entry, String name) {
    return scope.addressIn(entry, name).filter(FeedLink::isWeb);
  }

  private static Optional<String> about(XmlElement entry) {
    return entry.attribute("rdf:about").map(String::strip).filter(FeedLink::isWeb);
  }

  /**
   * RFC 4287, section 4.2.1: an entry without authors has those of its source or its feed. Feeds of
   * other dialects mean it in the same way.
   */
  private List<FeedAuthor> authors(XmlElement entry, List<FeedAuthor> feedAuthors) {
    List<FeedAuthor> authors = AuthorElements.read(entry, scope);
    if (!authors.isEmpty()) {
      return authors;
    }
    List<FeedAuthor> sourceAuthors =
        entry.first("source").map(source -> AuthorElements.read(source, scope)).orElse(List.of());
    return sourceAuthors.isEmpty() ? feedAuthors : sourceAuthors;
  }

  private Optional<String> language(XmlElement entry) {
    return entry
        .textOf("dc:language", "language", "dcterms:language")
        .map(FeedScope::tag)
        .or(() -> scope.language(entry));
  }

  private @Nullable Origin origin(XmlElement entry) {
    XmlElement source = entry.first("source", "dc:source").orElse(null);
    if (source == null) {
      return null;
    }
    if (source.hasElements()) {
      List<Link> links = LinkElements.read(source, scope);
      String title = scope.plain(source, "title").orElse(null);
      String link =
          LinkElements.page(links)
              .or(() -> links.stream().map(Link::href).findFirst())
              .orElse(null);
      return new Origin(title, link, source.textOf("id").map(PlainText::harmless).orElse(null));
    }
    String title = scope.text(source).plain();
    String link = source.attribute("url").flatMap(url -> scope.address(source, url)).orElse(null);
    return title.isEmpty() && link == null
        ? null
        : new Origin(title.isEmpty() ? null : title, link, null);
  }
}
