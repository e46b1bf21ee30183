package org.pillarwatch.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.parse.html.PlainText;
import org.pillarwatch.ingest.parse.xml.XmlElement;

/** Reads the subjects that a publisher put on a feed or an entry. */
final class TagElements {

  private static final String ITUNES = "http://www.itunes.com/";
  private static final String GOOGLE_PLAY = "http://www.google.com/schemas/play-podcasts/1.0";
  private static final String MEDIA = "http://search.yahoo.com/mrss/category_schema";
  private static final int MOST = 500;

  private TagElements() {}

  static List<Tag> read(XmlElement parent) {
    List<Tag> tags = new ArrayList<>();
    collect(parent, tags);
    return tags;
  }

  private static void collect(XmlElement parent, List<Tag> tags) {
    for (Object child : parent.content()) {
      if (child instanceof XmlElement element && tags.size() < MOST) {
        switch (element.name()) {
          case "category" ->
              add(
                  tags,
                  element,
                  "term",
                  element.attribute("scheme").or(() -> element.attribute("domain")));
          case "dc:subject" -> add(tags, element, "term", Optional.empty());
          case "media:category" ->
              add(tags, element, "term", element.attribute("scheme").or(() -> Optional.of(MEDIA)));
          case "googleplay:category" -> add(tags, element, "text", Optional.of(GOOGLE_PLAY));
          case "itunes:category" -> {
            add(tags, element, "text", Optional.of(ITUNES));
            collect(element, tags);
          }
          case "tags", "keywords", "media:keywords" -> split(tags, element.text(), ",", null);
          case "itunes:keywords" ->
              split(tags, element.text(), element.text().indexOf(',') < 0 ? "\\s+" : ",", ITUNES);
          case "media:group", "media:content" -> collect(element, tags);
          default -> {}
        }
      }
    }
  }

  private static void add(
      List<Tag> tags, XmlElement element, String attribute, Optional<String> scheme) {
    String term =
        element
            .attribute(attribute)
            .orElseGet(
                () -> element.hasElements() && element.is("itunes:category") ? "" : element.text());
    Optional<String> label = element.attribute("label").map(PlainText::ofHtml);
    String words = PlainText.ofHtml(term.isEmpty() ? label.orElse("") : term);
    add(tags, words, scheme.map(PlainText::harmless).orElse(null), label.orElse(null));
  }

  private static void split(
      List<Tag> tags, String list, String separator, @Nullable String scheme) {
    for (String term : list.split(separator, -1)) {
      add(tags, PlainText.ofHtml(term), scheme, null);
    }
  }

  private static void add(
      List<Tag> tags, String term, @Nullable String scheme, @Nullable String label) {
    Tag tag = new Tag(term, scheme, label);
    if (!term.isEmpty() && tags.size() < MOST && !tags.contains(tag)) {
      tags.add(tag);
    }
  }
}
