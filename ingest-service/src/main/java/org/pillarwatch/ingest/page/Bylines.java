package org.pillarwatch.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Finds bylines: boxes named after authors, and links to the pages of authors. Those below the
 * headline come first.
 */
final class Bylines {
  private static final int MOST = 30;
  private static final int LONGEST = 120;
  private static final int LONGEST_LINK = 500;
  private static final int MOST_SIBLINGS = 200;

  /** Parts of addresses below which a site has a page for each of its authors. */
  private static final Set<String> AUTHORS =
      Set.of(
          "author",
          "authors",
          "autor",
          "autores",
          "autoren",
          "auteur",
          "auteurs",
          "contributor",
          "contributors",
          "staff",
          "people",
          "profile",
          "profiles",
          "reporter",
          "reporters",
          "journalist",
          "journalists",
          "by",
          "writer",
          "writers",
          "redaktion",
          "team",
          "firma",
          "firmas");

  private static final String FIRST_OF_AUTHORS = "acspjrbwtfACSPJRBWTF";
  private static final int LONGEST_PART = 12;

  private final List<Element> lines;

  Bylines(PageMarks marks) {
    List<Element> all = marks.bylines;
    int headline = Math.min(marks.bylinesAboveHeadline, all.size());
    lines =
        Stream.concat(all.subList(headline, all.size()).stream(), all.subList(0, headline).stream())
            .limit(MOST)
            .toList();
  }

  /** Returns whether a link points to the page of an author. */
  static boolean leadsToAuthor(Element link) {
    String href = link.attr("href");
    return link.attr("rel").contains("author")
        || (href.length() <= LONGEST_LINK && isBelowAuthors(href));
  }

  private static boolean isBelowAuthors(String href) {
    int slash = href.indexOf('/');
    while (slash >= 0) {
      int next = href.indexOf('/', slash + 1);
      if (next < 0) {
        return false;
      }
      if (next - slash <= LONGEST_PART + 1
          && FIRST_OF_AUTHORS.indexOf(href.charAt(slash + 1)) >= 0
          && AUTHORS.contains(href.substring(slash + 1, next).toLowerCase(Locale.ROOT))
          && namesPage(href, next + 1)) {
        return true;
      }
      slash = next;
    }
    return false;
  }

  /** Whether a letter follows before a query or fragment begins. */
  private static boolean namesPage(String href, int from) {
    for (int i = from; i < href.length() && href.charAt(i) != '?' && href.charAt(i) != '#'; i++) {
      if (Character.isLetter(href.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the names in the first line that has any; among lines with nothing but a name, those of
   * the last.
   */
  List<String> names() {
    return lines.stream()
        .map(line -> line.normalName().equals("a") ? linked(line) : written(line))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .or(() -> lines.stream().map(Bylines::bare).filter(names -> !names.isEmpty()).findFirst())
        .orElse(List.of());
  }

  private static List<String> bare(Element line) {
    if (line.normalName().equals("a") || text(line).length() > LONGEST) {
      return List.of();
    }
    // A line of so few characters may still hold any number of empty elements.
    List<String> pieces =
        line.nodeStream()
            .limit(InlineText.MOST_NODES)
            .filter(TextNode.class::isInstance)
            .map(piece -> TitleFact.oneLine(((TextNode) piece).getWholeText()))
            .filter(piece -> piece.length() > 1)
            .toList();
    boolean names = pieces.stream().allMatch(PersonNames::likeAName);
    return people(names ? pieces : List.of(text(line)));
  }

  private static List<String> written(Element line) {
    String text = text(line);
    if (text.length() > LONGEST || !PersonNames.opens(text)) {
      return List.of();
    }
    return people(List.of(text));
  }

  /** Several authors are linked next to each other. */
  private static List<String> linked(Element link) {
    List<String> texts = new ArrayList<>();
    Element around = link.parent();
    if (leadsToAuthor(link) && around != null) {
      around.children().stream()
          .limit(MOST_SIBLINGS)
          .filter(sibling -> sibling.normalName().equals("a") && leadsToAuthor(sibling))
          .forEach(sibling -> texts.add(text(sibling)));
    }
    return people(texts);
  }

  private static List<String> people(List<String> texts) {
    List<String> names = PersonNames.in(texts);
    boolean named = !names.isEmpty() && PersonNames.likeAName(names.getFirst());
    return named
        ? names.stream()
            .filter(name -> PersonNames.likeAName(name) && !PersonNames.isRole(name))
            .toList()
        : List.of();
  }

  /** With a space between pieces that only their looks keep apart. */
  private static String text(Element element) {
    return InlineText.piecesOf(element);
  }
}
