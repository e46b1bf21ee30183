package org.pillarwatch.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.parse.html.PlainText;
import org.pillarwatch.ingest.parse.xml.XmlElement;

/** Reads the authors of a feed or an entry, from any of the elements in use. */
final class AuthorElements {

  private static final String[] NAMES = {
    "author", "dc:creator", "dc:author", "itunes:author", "managingeditor", "googleplay:author"
  };

  private static final int MOST = 200;

  private AuthorElements() {}

  static List<FeedAuthor> read(XmlElement parent, FeedScope scope) {
    List<FeedAuthor> authors = new ArrayList<>();
    for (XmlElement author : parent.all(NAMES)) {
      if (authors.size() == MOST) {
        break;
      }
      person(author, scope).ifPresent(person -> add(authors, person));
    }
    if (authors.isEmpty()) {
      parent
          .first("itunes:owner")
          .flatMap(owner -> person(owner, scope))
          .or(() -> parent.first("webmaster").flatMap(master -> person(master, scope)))
          .ifPresent(authors::add);
    }
    return authors;
  }

  private static Optional<FeedAuthor> person(XmlElement author, FeedScope scope) {
    if (!author.hasElements()) {
      return AuthorLine.read(TextConstruct.ofText(author.text()).plain());
    }
    String name = scope.plain(author, "name", "itunes:name", "title").orElse(null);
    String email = author.textOf("email", "itunes:email").map(PlainText::harmless).orElse(null);
    String url = scope.addressIn(author, "uri", "url", "homepage").orElse(null);
    if (name == null && email == null && url == null) {
      return AuthorLine.read(PlainText.harmless(author.text()));
    }
    return AuthorLine.person(name, email, url);
  }

  /** A person named by several elements is one person, who is known the better for it. */
  private static void add(List<FeedAuthor> authors, FeedAuthor author) {
    for (int i = 0; i < authors.size(); i++) {
      FeedAuthor known = authors.get(i);
      if (same(known.name(), author.name()) || same(known.email(), author.email())) {
        authors.set(
            i,
            new FeedAuthor(
                either(known.name(), author.name()),
                either(known.email(), author.email()),
                either(known.url(), author.url())));
        return;
      }
    }
    authors.add(author);
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one != null && one.equalsIgnoreCase(other);
  }

  private static @Nullable String either(@Nullable String one, @Nullable String other) {
    return one != null ? one : other;
  }
}
