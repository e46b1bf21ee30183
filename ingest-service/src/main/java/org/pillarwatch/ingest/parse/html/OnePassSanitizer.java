package org.pillarwatch.ingest.parse.html;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.parse.html.OrdinaryTag.Kind;
import org.pillarwatch.ingest.parse.xml.Characters;

/**
 * Cleans HTML as editors' tools write it, in one pass and without a tree: harmless tags in proper
 * pairs, attributes in quotes, nothing that any browser could take in two ways.
 *
 * <p>Safe by construction: only names out of a list of our own, values that {@link SafeHtml} lets
 * pass and escaped characters are ever written. Whatever is not plainly ordinary (an end tag
 * without a start, a paragraph in a paragraph, a table, a comment, an unknown name, an odd
 * reference) makes it give up, and the whole piece goes to the parser. So both always agree; a test
 * holds them together.
 */
final class OnePassSanitizer {

  private static final int DEEPEST = 32;
  private static final int MOST_ATTRIBUTES = 16;

  private final OrdinaryText chars;
  private final char[] in;
  private final Characters out;
  private final String base;
  private final OrdinaryTag[] open = new OrdinaryTag[DEEPEST];
  private final OrdinaryAttribute[] attributes = new OrdinaryAttribute[MOST_ATTRIBUTES];
  private int kept;
  private int depth;

  private OnePassSanitizer(String html, String base) {
    this.chars = new OrdinaryText(html);
    this.in = chars.in;
    this.out = chars.out;
    this.base = base;
  }

  /** The harmless part of the HTML; null when it is not ordinary. */
  static @Nullable String clean(String html, String base) {
    OnePassSanitizer reader = new OnePassSanitizer(html, base);
    return reader.read() ? reader.out.stripped() : null;
  }

  private boolean read() {
    while (chars.at < in.length) {
      boolean ordinary = in[chars.at] == '<' ? tag() : chars.text();
      if (!ordinary) {
        return false;
      }
    }
    while (depth > 0) {
      writeEndTag();
    }
    return true;
  }

  private boolean tag() {
    boolean ends = chars.at + 1 < in.length && in[chars.at + 1] == '/';
    return ends ? endTag() : startTag();
  }

  private static boolean isAttribute(char c) {
    return OrdinaryText.isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_';
  }

  private @Nullable OrdinaryTag name() {
    int from = chars.at;
    while (chars.at < in.length
        && (OrdinaryText.isLetter(in[chars.at]) || (in[chars.at] >= '0' && in[chars.at] <= '9'))) {
      chars.at++;
    }
    return chars.at == from ? null : OrdinaryTag.at(in, from, chars.at);
  }

  private boolean endTag() {
    chars.at += 2;
    OrdinaryTag tag = name();
    if (tag == null
        || depth == 0
        || !open[depth - 1].equals(tag)
        || chars.at >= in.length
        || in[chars.at] != '>') {
      return false;
    }
    chars.at++;
    writeEndTag();
    return true;
  }

  private void writeEndTag() {
    out.append("</").append(open[--depth].name()).append('>');
  }

  private boolean startTag() {
    chars.at++;
    OrdinaryTag tag = name();
    if (tag == null || depth == DEEPEST || !mayOpen(tag)) {
      return false;
    }
    out.append('<').append(tag.name());
    if (!attributes(tag)) {
      return false;
    }
    boolean slash = in[chars.at] == '/';
    chars.at += slash ? 1 : 0;
    if (chars.at >= in.length || in[chars.at] != '>' || (slash && tag.kind() != Kind.VOID)) {
      return false;
    }
    chars.at++;
    out.append('>');
    if (tag.kind() != Kind.VOID) {
      open[depth++] = tag;
    }
    return true;
  }

  /** Returns whether the tag at this position closes no other element. */
  private boolean mayOpen(OrdinaryTag tag) {
    return switch (tag.kind()) {
      case VOID, PHRASE -> true;
      case FORMATTING -> !isOpen(tag);
      case BLOCK -> !isOpen(OrdinaryTag.PARAGRAPH);
      case HEADING ->
          !isOpen(OrdinaryTag.PARAGRAPH) && (depth == 0 || open[depth - 1].kind() != Kind.HEADING);
      case LIST_ITEM ->
          depth > 0 && isList(open[depth - 1].name()) && !isOpen(OrdinaryTag.PARAGRAPH);
    };
  }

  private static boolean isList(String name) {
    return name.equals("ul") || name.equals("ol");
  }

  private boolean isOpen(OrdinaryTag tag) {
    for (int i = 0; i < depth; i++) {
      if (open[i].equals(tag)) {
        return true;
      }
    }
    return false;
  }

  /** Reads up to the end of the tag, which is {@code >} or {@code /}. */
  private boolean attributes(OrdinaryTag tag) {
    kept = 0;
    while (true) {
      int from = chars.at;
      while (chars.at < in.length
          && (in[chars.at] == ' ' || in[chars.at] == '\n' || in[chars.at] == '\t')) {
        chars.at++;
      }
      if (chars.at >= in.length || in[chars.at] == '>' || in[chars.at] == '/') {
        return chars.at < in.length;
      }
      int name = chars.at;
      while (chars.at < in.length && isAttribute(in[chars.at])) {
        chars.at++;
      }
      if (name == from || name == chars.at || chars.at + 1 >= in.length || in[chars.at] != '=') {
        return false;
      }
      if (!attribute(tag, OrdinaryAttribute.at(in, name, chars.at))) {
        return false;
      }
    }
  }

  private boolean attribute(OrdinaryTag tag, @Nullable OrdinaryAttribute attribute) {
    char quote = in[chars.at + 1];
    int from = chars.at + 2;
    int end = from;
    while (end < in.length && in[end] != quote) {
      end++;
    }
    if ((quote != '"' && quote != '\'') || end == in.length) {
      return false;
    }
    chars.at = from;
    // Of an attribute that is there twice, the first one counts.
    boolean ordinary = attribute == null || (isFirst(attribute) && value(tag, attribute, end));
    chars.at = end + 1;
    return ordinary;
  }

  private boolean isFirst(OrdinaryAttribute attribute) {
    for (int i = 0; i < kept; i++) {
      if (attributes[i].equals(attribute)) {
        return false;
      }
    }
    if (kept == MOST_ATTRIBUTES || attribute.isFlag()) {
      return false;
    }
    attributes[kept++] = attribute;
    return true;
  }

  private boolean value(OrdinaryTag tag, OrdinaryAttribute attribute, int end) {
    String key = attribute.name();
    return attribute.isAddress() ? address(tag, key, end) : words(key, end);
  }

  private boolean words(String key, int end) {
    out.append(' ').append(key).append("=\"");
    if (!chars.escaped(end)) {
      return false;
    }
    out.append('"');
    return true;
  }

  private boolean address(OrdinaryTag tag, String key, int end) {
    String written = chars.written(end);
    if (written == null) {
      return false;
    }
    Optional<String> safe = SafeHtml.address(tag.name(), key, written, base);
    return safe.isEmpty() || write(key, safe.get());
  }

  /** Writes an address, which may have got characters from the base that no one looked at yet. */
  private boolean write(String key, String address) {
    for (int i = 0; i < address.length(); i++) {
      if (!OrdinaryText.isPlain(address.charAt(i)) && address.charAt(i) != '&') {
        return false;
      }
    }
    out.append(' ').append(key).append("=\"").append(address.replace("&", "&amp;")).append('"');
    return true;
  }
}
