package org.pillarwatch.store.export.atom;

import static com.rometools.rome.feed.atom.Content.TEXT;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import java.net.URI;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.export.FilterTitle;
import org.pillarwatch.store.search.ArticleItem;
import org.pillarwatch.store.taxonomy.TopicId;

/** Creates the entries of a feed in Rome's types, and parts that the feed itself shares. */
final class RomeEntries {

  /** Scheme of a taxonomy; its id follows. */
  private static final String TAXONOMY = "urn:pillarwatch:";

  /** RFC 5141. */
  private static final String COUNTRIES = "urn:iso:std:iso:3166:-1";

  private final FilterTitle labels;
  private final String base;

  /**
   * @param base address of the desk, without a slash at its end
   */
  RomeEntries(FilterTitle labels, String base) {
    this.labels = labels;
    this.base = base;
  }

  Entry of(ArticleItem item) {
    var entry = new Entry();
    entry.setId("urn:sha256:" + item.id());
    entry.setTitleEx(text(item.title().isBlank() ? "Without a title" : item.title()));
    entry.setAlternateLinks(List.of(original(item)));
    entry.setOtherLinks(List.of(link("related", "text/html", page(item))));
    // Not when it was stored: tags that come anew would show readers an article as changed.
    entry.setUpdated(Date.from(item.fetchedAt()));
    if (item.publishedAt() != null) {
      entry.setPublished(Date.from(item.publishedAt()));
    }
    entry.setAuthors(authors(item));
    if (item.summary() != null && !item.summary().isBlank()) {
      entry.setSummary(text(item.summary()));
    }
    entry.setCategories(categories(item));
    var source = new Feed();
    source.setTitleEx(text(item.source()));
    entry.setSource(source);
    return entry;
  }

  private Link original(ArticleItem item) {
    URI url = item.url();
    // RFC 4287 §4.1.2: an entry without content must have a link.
    Link link = link("alternate", "text/html", url == null ? page(item) : url.toString());
    link.setHreflang(item.language());
    return link;
  }

  private String page(ArticleItem item) {
    return base + "/articles/" + item.id();
  }

  /** RFC 4287 §4.1.2: those of the article, or else its source; never those of the feed. */
  private static List<SyndPerson> authors(ArticleItem item) {
    List<SyndPerson> authors = new ArrayList<>();
    item.authors().stream()
        .filter(name -> !name.isBlank())
        .forEach(name -> authors.add(person(name)));
    return authors.isEmpty() ? List.of(person(item.source())) : authors;
  }

  private List<Category> categories(ArticleItem item) {
    List<Category> categories = new ArrayList<>();
    labels
        .labels()
        .inOrder(item.topics().keySet())
        .forEach(taxonomy ->
            item.topics(taxonomy)
                .forEach(tag -> categories.add(topic(new TopicId(taxonomy, tag.id())))));
    item.countries()
        .forEach(tag -> {
          String code = tag.code().value();
          categories.add(category(COUNTRIES, code, FilterTitle.ofCountry(code)));
        });
    return categories;
  }

  private Category topic(TopicId id) {
    return category(TAXONOMY + id.taxonomy(), id.topic(), labels.of(id));
  }

  private static Category category(String scheme, String term, String label) {
    var category = new Category();
    category.setScheme(scheme);
    category.setTerm(XmlCharacters.of(term));
    category.setLabel(XmlCharacters.of(label));
    return category;
  }

  static SyndPerson person(String name) {
    var person = new Person();
    person.setName(XmlCharacters.of(name));
    return person;
  }

  static Content text(String value) {
    var content = new Content();
    content.setType(TEXT);
    content.setValue(XmlCharacters.of(value));
    return content;
  }

  static Link link(String relation, @Nullable String type, String address) {
    var link = new Link();
    link.setRel(relation);
    link.setType(type);
    link.setHref(address);
    return link;
  }
}
