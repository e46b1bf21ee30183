package org.pillarwatch.ingest.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Authors of the article: from the page's metadata, else from its byline. The first source that
 * names anybody but the site itself decides; a further source that names all of those and more
 * completes it.
 */
final class AuthorFact {
  private final PageMarks marks;
  private final JsonLd jsonLd;
  private final SiteName site;
  private final List<String> announced;

  AuthorFact(PageMarks marks, JsonLd jsonLd, SiteName site, List<String> announced) {
    this.marks = marks;
    this.jsonLd = jsonLd;
    this.site = site;
    this.announced = announced;
  }

  Optional<SourcedFact<List<String>>> decide() {
    SourcedFact<List<String>> metas = metas();
    SourcedFact<List<String>> byline = new SourcedFact<>(new Bylines(marks).names(), "byline");
    List<Supplier<SourcedFact<List<String>>>> statements =
        List.of(
            () -> named("author"),
            () -> metas,
            () -> new SourcedFact<>(PersonNames.in(properties()), "itemprop author"),
            () -> named("creator"),
            this::labelled,
            () -> byline,
            () -> new SourcedFact<>(PersonNames.in(announced), "feed"));
    return stated(statements)
        .map(statement -> statement.map(this::others))
        .filter(AuthorFact::namesAny)
        .findFirst()
        .map(names -> completed(names, List.of(metas, byline)))
        .or(() -> stated(statements).findFirst());
  }

  private static Stream<SourcedFact<List<String>>> stated(
      List<Supplier<SourcedFact<List<String>>>> statements) {
    return statements.stream().map(Supplier::get).filter(AuthorFact::namesAny);
  }

  private static boolean namesAny(SourcedFact<List<String>> statement) {
    return !statement.value().isEmpty();
  }

  private SourcedFact<List<String>> named(String property) {
    return new SourcedFact<>(PersonNames.in(jsonLd.names(property)), JsonLd.origin(property));
  }

  /** The site as author adds nothing beside a person; beside an agency it does. */
  private List<String> others(List<String> names) {
    List<String> others = names.stream().filter(name -> !isSite(name)).toList();
    boolean person = others.stream().anyMatch(PersonNames::likeAName);
    return person || others.size() == names.size() ? others : List.of();
  }

  private boolean isSite(String name) {
    boolean publisher = jsonLd.names("publisher").stream().anyMatch(name::equalsIgnoreCase);
    return publisher || (site.isNamedBy(name) && !PersonNames.isRole(name));
  }

  private SourcedFact<List<String>> completed(
      SourcedFact<List<String>> names, List<SourcedFact<List<String>>> statements) {
    return statements.stream()
        .map(statement -> statement.map(this::others))
        .filter(more -> completes(more.value(), names.value()))
        .findFirst()
        .orElse(names);
  }

  private static boolean completes(List<String> more, List<String> names) {
    return more.size() > names.size()
        && folded(more).containsAll(folded(names))
        && more.stream().allMatch(PersonNames::likeAName);
  }

  private static Set<String> folded(List<String> names) {
    Set<String> folded = new HashSet<>();
    names.forEach(name -> folded.add(ComparableText.of(name).joined()));
    return folded;
  }

  private SourcedFact<List<String>> metas() {
    List<SourcedFact<List<String>>> statements =
        Stream.of(
                "author",
                "article:author",
                "parsely-author",
                "dc.creator",
                "sailthru.author",
                "byl",
                "dcterms.creator",
                "article:author_name",
                "cxenseparse:author",
                "citation_author")
            .map(this::meta)
            .filter(AuthorFact::namesAny)
            .toList();
    return statements.stream()
        .filter(names -> !others(names.value()).isEmpty())
        .findFirst()
        .or(() -> statements.stream().findFirst())
        .orElse(meta("author"));
  }

  private SourcedFact<List<String>> meta(String name) {
    return new SourcedFact<>(
        PersonNames.in(marks.metas.getOrDefault(name, List.of())), "meta " + name);
  }

  /** Pairs of label and value, as pages describe themselves to messengers. */
  private SourcedFact<List<String>> labelled() {
    boolean author =
        marks
            .meta("twitter:label1")
            .filter(label ->
                label
                    .value()
                    .matches(
                        "(?i)written by|verfasst von|escrit[oa] por|écrit par|por|scritto da|geschreven door"))
            .isPresent();
    return meta(author ? "twitter:data1" : "");
  }

  private List<String> properties() {
    List<String> found = new ArrayList<>();
    for (Element element : marks.properties) {
      if (element.attr("itemprop").equals("author")) {
        Element name = nameIn(element);
        String content = name.attr("content");
        found.add(content.isEmpty() ? InlineText.at(name) : content);
      }
    }
    return found;
  }

  /** The name of a person whom an element describes; the element itself when it is but a name. */
  private Element nameIn(Element person) {
    return marks.properties.stream()
        .filter(element -> element.attr("itemprop").equals("name"))
        .filter(element -> element.parents().contains(person))
        .findFirst()
        .orElse(person);
  }
}
