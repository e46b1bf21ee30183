package org.pillarwatch.ingest.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Roles of HTML elements in extraction. */
final class HtmlElements {
  /** Never holds an article's text. */
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "embed",
          "select",
          "button",
          "textarea",
          "input",
          "canvas",
          "video",
          "audio",
          "map",
          "math",
          "datalist",
          "dialog",
          "frameset",
          "noembed",
          "noframes",
          "applet",
          "progress",
          "meter");

  /** Runs on within a line of text. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s",
          "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
          "wbr", "img", "picture", "source");

  /** Elements whose presence around a text is evidence; each has a bit. */
  private static final List<String> TELLING =
      List.of(
          "article",
          "main",
          "aside",
          "nav",
          "header",
          "footer",
          "figure",
          "figcaption",
          "form",
          "table",
          "ul",
          "ol",
          "li",
          "blockquote",
          "p",
          "section",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "pre",
          "td",
          "dl",
          "address",
          "details",
          "div");

  private static final Map<String, Integer> BITS = new HashMap<>();

  static {
    for (int i = 0; i < TELLING.size(); i++) {
      BITS.put(TELLING.get(i), 1 << i);
    }
  }

  private static final Map<String, Kind> KINDS = new HashMap<>();

  private static final Kind OTHER = new Kind(Role.BOX, 0);

  static {
    TELLING.forEach(tag -> put(tag, Role.BOX));
    SKIPPED.forEach(tag -> put(tag, Role.SKIPPED));
    INLINE.forEach(tag -> put(tag, Role.INLINE));
    put("title", Role.SKIPPED);
    put("a", Role.LINK);
    put("b", Role.STRONG);
    put("strong", Role.STRONG);
    put("br", Role.BREAK);
    put("hr", Role.BREAK);
  }

  private static void put(String tag, Role role) {
    KINDS.put(tag, new Kind(role, bit(tag)));
  }

  /**
   * What is known of an element by its name.
   *
   * @param bit that of its presence around a text, or 0 when that is no evidence
   */
  record Kind(Role role, int bit) {}

  /** What an element is to the text in it. */
  enum Role {
    /** Its content is no text. */
    SKIPPED,
    INLINE,
    LINK,
    STRONG,
    /** It ends a line and is empty. */
    BREAK,
    BOX
  }

  private HtmlElements() {}

  static Kind kind(String tag) {
    return KINDS.getOrDefault(tag, OTHER);
  }

  static int bit(String tag) {
    return BITS.getOrDefault(tag, 0);
  }
}
