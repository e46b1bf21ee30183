package org.pillarwatch.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Who wrote it: what the page tells machines, else what its byline says. */
final class AuthorFact {
  private static final int MOST = 20;
  private static final int LONGEST = 60;
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:(?:written |posted |reported |published |story |words |article |text |reviewed )?by\\b|von\\b|por\\b|par\\b|door\\b|di\\b|"
              + "text:|autor(?:in|es)?:|author:?s?|redacción:)[\\s:]*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[;|/•·\\n]|,(?!\\s*(?:jr|sr|md|phd|ph\\.d|m\\.d|iii?)\\b)|\\s&\\s|\\band\\b|\\bund\\b|\\by\\b|\\bet\\b|\\s-\\s)\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_NAME =
      Pattern.compile(
          "https?:|www\\.|@|\\d{2}|^(?:admin|administrator|editor|staff|author|authors|unknown|null|none|n/a|guest|share|follow|by|"
              + "view all posts|updated|published|contributor|read more|posted|see all|more)$",
          Pattern.CASE_INSENSITIVE);

  private final PageMarks marks;
  private final JsonLd jsonLd;

  AuthorFact(PageMarks marks, JsonLd jsonLd) {
    this.marks = marks;
    this.jsonLd = jsonLd;
  }

  List<String> decide() {
    return Stream.<List<String>>of(
            names(jsonLd.names("author")),
            names(
                metas(
                    "author",
                    "article:author",
                    "parsely-author",
                    "dc.creator",
                    "sailthru.author",
                    "byl",
                    "dcterms.creator",
                    "article:author_name")),
            names(marked()),
            names(jsonLd.names("creator")),
            names(byline()))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> metas(String... names) {
    for (String name : names) {
      List<String> found = marks.metas.getOrDefault(name, List.of());
      if (!names(found).isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<String> marked() {
    List<String> found = new ArrayList<>();
    for (Element element : marks.properties) {
      if (element.attr("itemprop").equals("author")) {
        Element name = element.selectFirst("[itemprop=name]");
        String content = (name == null ? element : name).attr("content");
        found.add(content.isEmpty() ? (name == null ? element : name).text() : content);
      }
    }
    if (names(found).isEmpty()) {
      for (Element element : marks.bylines) {
        if (element.attr("rel").equals("author")) {
          found.add(element.text());
        }
      }
    }
    return found;
  }

  private List<String> byline() {
    for (Element element : marks.bylines) {
      String text = TitleFact.oneLine(element.text());
      boolean opens = OPENING.matcher(text).find();
      if (!text.isEmpty()
          && text.length() < 2 * LONGEST
          && (opens || element.normalName().equals("a"))) {
        List<String> found = names(List.of(text));
        if (!found.isEmpty() && found.stream().allMatch(AuthorFact::likeAName)) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static boolean likeAName(String text) {
    int words = text.split(" ", -1).length;
    return words >= 2 && words <= 4 && Character.isUpperCase(text.charAt(0));
  }

  private static List<String> names(List<String> written) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String line : written) {
      String rest = OPENING.matcher(TitleFact.oneLine(line)).replaceFirst("");
      for (String part : BETWEEN.split(rest, -1)) {
        String name = OPENING.matcher(part.strip()).replaceFirst("").strip();
        name = name.replaceAll("[.,:]+$", "");
        if (name.length() > 1
            && name.length() <= LONGEST
            && !NO_NAME.matcher(name).find()
            && names.size() < MOST) {
          names.putIfAbsent(Words.of(name).joined(), name);
        }
      }
    }
    return List.copyOf(names.values());
  }
}
