package org.pillarwatch.store.export.atom;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.export.FilterTitle;
import org.pillarwatch.store.export.QueryUrl;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.ArticleQuery;
import org.pillarwatch.store.search.ArticleItem;
import org.pillarwatch.store.search.ArticlePage;
import org.pillarwatch.store.taxonomy.Catalogue;

/**
 * Writes what a query found as an Atom 1.0 feed (RFC 4287); its pages follow each other by {@code
 * next} (RFC 5005 §3). Safe for use by many threads.
 */
public final class RomeFeedWriter {

  /** Media type of what is written. */
  public static final String TYPE = "application/atom+xml";

  /** Returns the address of this feed. */
  public static final String PATH = "/api/articles.atom";

  private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
  private static final String OUR_LANGUAGE = "en";

  private final Catalogue catalogue;

  public RomeFeedWriter(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The document in UTF-8; the same for the same articles.
   *
   * @param base address of the desk, as the reader of the feed reaches it
   */
  public byte[] write(ArticleQuery query, ArticlePage page, URI base) {
    String address = base.toString().replaceFirst("/+$", "");
    var labels = new FilterTitle(catalogue);
    Feed feed = head(query, page, labels, address);
    var entries = new RomeEntries(labels, address);
    feed.setEntries(page.items().stream().map(entries::of).toList());
    return serialize(feed, page.items());
  }

  private static Feed head(ArticleQuery query, ArticlePage page, FilterTitle labels, String base) {
    ArticleFilter filter = query.filter();
    var feed = new Feed("atom_1.0");
    feed.setId(identity(filter));
    feed.setTitleEx(RomeEntries.text(labels.of(filter)));
    feed.setUpdated(Date.from(updated(page.items())));
    feed.setAuthors(List.of(RomeEntries.person("Pillarwatch")));
    var generator = new Generator();
    generator.setValue("Pillarwatch");
    feed.setGenerator(generator);
    feed.setAlternateLinks(
        List.of(RomeEntries.link("alternate", "text/html", base + "/" + QueryUrl.of(filter))));
    List<Link> links = new ArrayList<>();
    links.add(RomeEntries.link("self", TYPE, base + PATH + QueryUrl.of(query)));
    if (page.next() != null) {
      links.add(RomeEntries.link("next", TYPE, base + PATH + QueryUrl.of(query, page.next())));
    }
    feed.setOtherLinks(links);
    return feed;
  }

  /** By the filter alone: neither the host it is asked by nor the page makes it another feed. */
  private static String identity(ArticleFilter filter) {
    String name = "pillarwatch" + PATH + QueryUrl.of(filter);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
  }

  private static Instant updated(List<ArticleItem> items) {
    return items.stream()
        .map(ArticleItem::storedAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static byte[] serialize(Feed feed, List<ArticleItem> items) {
    try {
      Document document = new WireFeedOutput().outputJDom(feed);
      declareLanguages(document.getRootElement(), items);
      // Raw, since a pretty format would change the white space of what publishers wrote.
      return new XMLOutputter(Format.getRawFormat()).outputString(document).getBytes(UTF_8);
    } catch (FeedException notAtom) {
      throw new IllegalStateException("Rome refused a feed: " + feed.getTitle(), notAtom);
    }
  }

  /** Adds what Rome does not write: the language of the feed and of its entries. */
  private static void declareLanguages(Element feed, List<ArticleItem> items) {
    declare(feed, OUR_LANGUAGE);
    List<Element> entries = feed.getChildren("entry", ATOM);
    for (int i = 0; i < items.size(); i++) {
      String language = items.get(i).language();
      String declared = language == null ? ArticleFilter.UNKNOWN_LANGUAGE : language;
      declare(entries.get(i).getChild("title", ATOM), declared);
      declare(entries.get(i).getChild("summary", ATOM), declared);
    }
  }

  private static void declare(@Nullable Element element, String language) {
    if (element != null) {
      element.setAttribute("lang", language, Namespace.XML_NAMESPACE);
    }
  }
}
