package org.pillarwatch.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A list in structured data with the text of each of its entries.
 *
 * @param paragraphs in their order, without the entries that hold no text
 * @param prose how many of them read like sentences
 * @param chars of those that do
 */
record ProseList(List<String> paragraphs, int prose, int chars) {

  static final ProseList NONE = new ProseList(List.of(), 0, 0);

  /** Between an entry and its text; more, and the entry holds more than a paragraph. */
  private static final int DEEPEST = 5;

  private static final int DEEPEST_LIST = 60;
  private static final int MOST_ENTRIES = 2_000;

  /** An inner list with so much of the prose of an outer one is more precise. */
  private static final double NEARLY_ALL = 0.8;

  private static final int SHORTEST_SENTENCE = 40;
  private static final Set<String> TEXT =
      Set.of(
          "text",
          "content",
          "value",
          "children",
          "html",
          "body",
          "items",
          "paragraph",
          "paragraphs",
          "props",
          "data",
          "elements",
          "p",
          "nodes",
          "headline",
          "title",
          "rendered",
          "spans",
          "fragments",
          "blocks",
          "copy",
          "markup",
          "attributes",
          "attrs",
          "fields");
  private static final Pattern OTHER_KIND =
      Pattern.compile(
          "(?i).*(?:image|video|photo|picture|gallery|advert|\\bad\\b|related|embed|promo|newsletter|link_list|interstitial|script|caption).*");
  private static final Pattern TAGS = Pattern.compile("<[^>]{0,2000}>");

  ProseList {
    paragraphs = List.copyOf(paragraphs);
  }

  ProseList orBetter(ProseList other) {
    return other.chars > chars ? other : this;
  }

  /** The best list at or below a node. */
  static ProseList in(JsonNode root) {
    return in(root, 0);
  }

  private static ProseList in(JsonNode node, int depth) {
    if (!node.isContainer() || depth > DEEPEST_LIST) {
      return NONE;
    }
    ProseList inner = NONE;
    for (JsonNode value : node.values()) {
      inner = inner.orBetter(in(value, depth + 1));
    }
    ProseList own = node.isArray() ? of(node) : NONE;
    return inner.chars >= NEARLY_ALL * own.chars && inner.prose > 1 ? inner : own.orBetter(inner);
  }

  private static ProseList of(JsonNode list) {
    if (isElement(list)) {
      return NONE;
    }
    List<String> paragraphs = new ArrayList<>();
    int prose = 0;
    int chars = 0;
    for (JsonNode entry :
        StreamSupport.stream(list.spliterator(), false).limit(MOST_ENTRIES).toList()) {
      StringBuilder text = new StringBuilder();
      append(entry, text, 0);
      String paragraph = plain(text.toString());
      if (!paragraph.isEmpty()) {
        paragraphs.add(paragraph);
        boolean sentence = sentence(paragraph);
        prose += sentence ? 1 : 0;
        chars += sentence ? paragraph.length() : 0;
      }
    }
    return new ProseList(paragraphs, prose, chars);
  }

  private static void append(JsonNode node, StringBuilder text, int depth) {
    if (depth > DEEPEST || text.length() > ExtractedArticle.MAX_TEXT) {
      return;
    }
    if (node.isString()) {
      String value = node.stringValue();
      text.append(value.startsWith("$") && value.length() < 20 ? "" : value);
    } else if (isElement(node)) {
      append(node.get(3), text, depth);
    } else if (node.isArray()) {
      node.values().forEach(entry -> append(entry, text, depth + 1));
    } else if (node.isObject() && !isOfOtherKind(node)) {
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        if (TEXT.contains(property.getKey().toLowerCase(Locale.ROOT))) {
          append(property.getValue(), text, depth + 1);
        }
      }
    }
  }

  /** An element of a component tree: a sign, a tag, a key, and what is in it. */
  private static boolean isElement(JsonNode node) {
    return node.isArray()
        && node.size() >= 4
        && node.get(0).isString()
        && node.get(0).stringValue().equals("$");
  }

  private static boolean isOfOtherKind(JsonNode node) {
    for (String name : List.of("type", "_type", "__typename", "nodeType", "kind", "name")) {
      JsonNode kind = node.get(name);
      if (kind != null && kind.isString() && OTHER_KIND.matcher(kind.stringValue()).matches()) {
        return true;
      }
    }
    return false;
  }

  /** A paragraph in one line, without tags; empty when it is code. */
  static String plain(String text) {
    String shown = text.indexOf('<') < 0 ? text : TAGS.matcher(text).replaceAll(" ");
    String line = TitleFact.oneLine(org.jsoup.parser.Parser.unescapeEntities(shown, false));
    boolean code = line.indexOf('{') >= 0 || line.startsWith("http") || line.contains("function(");
    return code || line.length() < 2 ? "" : line;
  }

  static boolean sentence(String paragraph) {
    return paragraph.length() >= SHORTEST_SENTENCE
        && new Block(0, PAGE, paragraph, new Block.Inline(0, 0, 0)).prose();
  }

  private static final Box PAGE = new Box(null, "page", HtmlElements.kind("page"), 0, 0, false, 0);
}
