package org.pillarwatch.ingest.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Who wrote it: what the page tells machines, else what its byline says. The first that names
 * anybody but the site itself decides; another that names all of those and more completes it.
 */
final class AuthorFact {
  private final PageMarks marks;
  private final JsonLd jsonLd;
  private final SiteName site;

  AuthorFact(PageMarks marks, JsonLd jsonLd, SiteName site) {
    this.marks = marks;
    this.jsonLd = jsonLd;
    this.site = site;
  }

  List<String> decide() {
    List<String> metas = metas();
    List<String> byline = new Bylines(marks).names();
    List<List<String>> statements =
        Stream.of(
                PersonNames.in(jsonLd.names("author")),
                metas,
                PersonNames.in(properties()),
                PersonNames.in(jsonLd.names("creator")),
                labelled(),
                byline)
            .filter(names -> !names.isEmpty())
            .toList();
    return statements.stream()
        .map(this::others)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .map(names -> completed(names, List.of(metas, byline)))
        .or(() -> statements.stream().findFirst())
        .orElse(List.of());
  }

  /** The site itself is no news next to a person; next to an agency it is. */
  private List<String> others(List<String> names) {
    List<String> others = names.stream().filter(name -> !isSite(name)).toList();
    boolean person = others.stream().anyMatch(PersonNames::likeAName);
    return person || others.size() == names.size() ? others : List.of();
  }

  private boolean isSite(String name) {
    boolean publisher = jsonLd.names("publisher").stream().anyMatch(name::equalsIgnoreCase);
    return publisher || (site.isNamedBy(name) && !PersonNames.isRole(name));
  }

  private List<String> completed(List<String> names, List<List<String>> statements) {
    Set<String> known = folded(names);
    return statements.stream()
        .map(this::others)
        .filter(more -> more.size() > names.size() && folded(more).containsAll(known))
        .filter(more -> more.stream().allMatch(PersonNames::likeAName))
        .findFirst()
        .orElse(names);
  }

  private static Set<String> folded(List<String> names) {
    Set<String> folded = new HashSet<>();
    names.forEach(name -> folded.add(Words.of(name).joined()));
    return folded;
  }

  private List<String> metas() {
    List<List<String>> statements =
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
            .map(name -> PersonNames.in(marks.metas.getOrDefault(name, List.of())))
            .filter(names -> !names.isEmpty())
            .toList();
    return statements.stream()
        .filter(names -> !others(names).isEmpty())
        .findFirst()
        .or(() -> statements.stream().findFirst())
        .orElse(List.of());
  }

  /** Pairs of label and value, as pages describe themselves to messengers. */
  private List<String> labelled() {
    Optional<String> label = marks.meta("twitter:label1");
    boolean author =
        label
            .filter(text ->
                text.matches(
                    "(?i)written by|verfasst von|escrit[oa] por|écrit par|por|scritto da|geschreven door"))
            .isPresent();
    return author ? PersonNames.in(marks.meta("twitter:data1").stream().toList()) : List.of();
  }

  private List<String> properties() {
    List<String> found = new ArrayList<>();
    for (Element element : marks.properties) {
      if (element.attr("itemprop").equals("author")) {
        Element name = element.selectFirst("[itemprop=name]");
        String content = (name == null ? element : name).attr("content");
        found.add(content.isEmpty() ? (name == null ? element : name).text() : content);
      }
    }
    return found;
  }
}
