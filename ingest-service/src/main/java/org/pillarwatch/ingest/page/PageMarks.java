package org.pillarwatch.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Metadata of a page outside its text, collected during the traversal. */
final class PageMarks {
  /** Of anything; a page that states more states nothing by it. */
  static final int MOST = 200;

  /** Longer contents are cut: no fact is as long as that. */
  static final int LONGEST_META = 5_000;

  final Map<String, List<String>> metas = new HashMap<>();
  final List<Element> links = new ArrayList<>();
  final List<Element> jsonLd = new ArrayList<>();
  final List<Element> headlines = new ArrayList<>();
  final List<Element> times = new ArrayList<>();
  final List<Element> bylines = new ArrayList<>();
  int bylinesAboveHeadline;
  final List<Element> dates = new ArrayList<>();
  final List<Element> properties = new ArrayList<>();
  @Nullable String title;
  @Nullable String language;
  private final List<Element> scripts = new ArrayList<>();
  private Supplier<PageMarks> whole = () -> this;
  private @Nullable Element body;

  /** Sets how to read the page once more with all that was cut out of it, if that is needed. */
  void readWhole(Supplier<PageMarks> reader) {
    whole = reader;
  }

  /** The same marks of the page with its scripts and all attributes. */
  PageMarks whole() {
    PageMarks marks = whole.get();
    whole = () -> marks;
    return marks;
  }

  /** The scripts other than structured data. */
  List<Element> scripts() {
    return scripts;
  }

  void body(Element element) {
    body = element;
  }

  /** The page's body, for what a traversal passes over. */
  Optional<Element> body() {
    return Optional.ofNullable(body);
  }

  void meta(Element element) {
    for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
      String name = element.attr(attribute).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && metas.size() < MOST) {
        List<String> contents = metas.computeIfAbsent(name, key -> new ArrayList<>());
        if (contents.size() < MOST) {
          contents.add(cut(element.attr("content")));
        }
      }
    }
  }

  private static String cut(String content) {
    return content.length() <= LONGEST_META ? content : content.substring(0, LONGEST_META);
  }

  void title(Element element) {
    // An SVG has titles too; the page's own comes first.
    if (title == null) {
      title = InlineText.at(element);
    }
  }

  void language(Element element) {
    language = element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang");
  }

  void script(Element element) {
    if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
      keep(jsonLd, element);
    } else {
      keep(scripts, element);
    }
  }

  void headline(Element element) {
    if (headlines.isEmpty()) {
      bylinesAboveHeadline = bylines.size();
    }
    keep(headlines, element);
  }

  /** Returns the first non-empty one of these meta elements. */
  Optional<SourcedFact<String>> meta(String... names) {
    for (String name : names) {
      for (String content : metas.getOrDefault(name, List.of())) {
        if (!content.isBlank()) {
          return Optional.of(new SourcedFact<>(content.strip(), "meta " + name));
        }
      }
    }
    return Optional.empty();
  }

  static void keep(List<Element> kept, Element element) {
    if (kept.size() < MOST) {
      kept.add(element);
    }
  }
}
