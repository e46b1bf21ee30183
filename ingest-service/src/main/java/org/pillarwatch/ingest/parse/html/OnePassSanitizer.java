package org.pillarwatch.ingest.parse.html;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.parse.html.OrdinaryTag.Kind;
import org.pillarwatch.ingest.parse.xml.CharacterReference;
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

  private static final boolean[] PLAIN = new boolean[0x80];

  static {
    for (char c = ' '; c < 0x7f; c++) {
      PLAIN[c] = "&<>\"".indexOf(c) < 0;
    }
    PLAIN['\n'] = true;
    PLAIN['\t'] = true;
  }

  private static final int DEEPEST = 32;
  private static final int MOST_ATTRIBUTES = 16;
  private static final int LONGEST_REFERENCE = 12;

  private final char[] in;
  private final String base;
  private final Characters out;
  private final OrdinaryTag[] open = new OrdinaryTag[DEEPEST];
  private final OrdinaryAttribute[] attributes = new OrdinaryAttribute[MOST_ATTRIBUTES];
  private int kept;
  private int depth;
  private int at;

  private OnePassSanitizer(String html, String base) {
    this.in = html.toCharArray();
    this.base = base;
    this.out = new Characters(html.length() + 32);
  }

  /** The harmless part of the HTML; null when it is not ordinary. */
  static @Nullable String clean(String html, String base) {
    OnePassSanitizer reader = new OnePassSanitizer(html, base);
    return reader.read() ? reader.out.stripped() : null;
  }

  private boolean read() {
    while (at < in.length) {
      boolean ordinary = in[at] == '<' ? tag() : text();
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
    boolean ends = at + 1 < in.length && in[at + 1] == '/';
    return ends ? endTag() : startTag();
  }

  private boolean text() {
    while (at < in.length && in[at] != '<') {
      int from = at;
      while (at < in.length && isPlain(in[at])) {
        at++;
      }
      out.append(in, from, at - from);
      if (at < in.length && in[at] != '<' && !special(in.length, false)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char c) {
    return c < 0x80 ? PLAIN[c] : (c > 0xa0 && c < Character.MIN_SURROGATE);
  }

  /** Reads one character that needs care; {@code end} is where its surroundings end. */
  private boolean special(int end, boolean inAttribute) {
    char c = in[at];
    if (c == '&') {
      return reference(end, inAttribute);
    }
    if (Character.isHighSurrogate(c)) {
      if (at + 1 >= end || !Character.isLowSurrogate(in[at + 1])) {
        return false;
      }
      int character = Character.toCodePoint(c, in[at + 1]);
      at += 2;
      return write(character, inAttribute);
    }
    at++;
    return write(c, inAttribute);
  }

  private boolean write(int character, boolean inAttribute) {
    switch (character) {
      case '&' -> out.append("&amp;");
      case 0xa0 -> out.append("&nbsp;");
      case '"' -> out.append(inAttribute ? "&quot;" : "\"");
      case '<', '>' -> {
        if (inAttribute) {
          return false;
        }
        out.append(character == '<' ? "&lt;" : "&gt;");
      }
      case '\n', '\t' -> out.append((char) character);
      default -> {
        // The parser's writer escapes what has the last bits of a surrogate.
        if (character < ' ' || Character.isSurrogate((char) character)) {
          return false;
        }
        out.appendCodePoint(character);
      }
    }
    return true;
  }

  private boolean reference(int end, boolean inAttribute) {
    int to = at + 1;
    while (to < end && to - at <= LONGEST_REFERENCE && isReference(in[to])) {
      to++;
    }
    if (to < end && in[to] == ';' && to > at + 1) {
      int character = CharacterReference.read(new String(in, at + 1, to - at - 1));
      at = to + 1;
      return character > 0 && write(character, inAttribute);
    }
    boolean literal =
        to == at + 1
            ? to < end && in[to] == ' '
            : inAttribute && to < end && in[to] == '=' && in[at + 1] != '#';
    at++;
    if (literal) {
      out.append("&amp;");
    }
    return literal;
  }

  private static boolean isReference(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '#';
  }

  private static boolean isAttribute(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private @Nullable OrdinaryTag name() {
    int from = at;
    while (at < in.length && (isLetter(in[at]) || (in[at] >= '0' && in[at] <= '9'))) {
      at++;
    }
    return at == from ? null : OrdinaryTag.at(in, from, at);
  }

  private boolean endTag() {
    at += 2;
    OrdinaryTag tag = name();
    if (tag == null
        || depth == 0
        || !open[depth - 1].equals(tag)
        || at >= in.length
        || in[at] != '>') {
      return false;
    }
    at++;
    writeEndTag();
    return true;
  }

  private void writeEndTag() {
    out.append("</").append(open[--depth].name()).append('>');
  }

  private boolean startTag() {
    at++;
    OrdinaryTag tag = name();
    if (tag == null || depth == DEEPEST || !mayOpen(tag)) {
      return false;
    }
    out.append('<').append(tag.name());
    if (!attributes(tag)) {
      return false;
    }
    boolean slash = in[at] == '/';
    at += slash ? 1 : 0;
    if (at >= in.length || in[at] != '>' || (slash && tag.kind() != Kind.VOID)) {
      return false;
    }
    at++;
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
      int from = at;
      while (at < in.length && (in[at] == ' ' || in[at] == '\n' || in[at] == '\t')) {
        at++;
      }
      if (at >= in.length || in[at] == '>' || in[at] == '/') {
        return at < in.length;
      }
      int name = at;
      while (at < in.length && isAttribute(in[at])) {
        at++;
      }
      if (name == from || name == at || at + 1 >= in.length || in[at] != '=') {
        return false;
      }
      if (!attribute(tag, OrdinaryAttribute.at(in, name, at))) {
        return false;
      }
    }
  }

  private boolean attribute(OrdinaryTag tag, @Nullable OrdinaryAttribute attribute) {
    char quote = in[at + 1];
    int from = at + 2;
    int end = from;
    while (end < in.length && in[end] != quote) {
      end++;
    }
    if ((quote != '"' && quote != '\'') || end == in.length) {
      return false;
    }
    at = from;
    // Of an attribute that is there twice, the first one counts.
    boolean ordinary = attribute == null || (isFirst(attribute) && value(tag, attribute, end));
    at = end + 1;
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
    if (!escaped(end)) {
      return false;
    }
    out.append('"');
    return true;
  }

  /** Writes the rest of a value with its references replaced and what must be escaped. */
  private boolean escaped(int end) {
    while (at < end) {
      int from = at;
      while (at < end && isPlain(in[at])) {
        at++;
      }
      out.append(in, from, at - from);
      if (at < end && !special(end, true)) {
        return false;
      }
    }
    return true;
  }

  private boolean address(OrdinaryTag tag, String key, int end) {
    String written = written(end);
    if (written == null) {
      return false;
    }
    Optional<String> safe = SafeHtml.address(tag.name(), key, written, base);
    return safe.isEmpty() || write(key, safe.get());
  }

  /** The rest of a value with its references replaced. */
  private @Nullable String written(int end) {
    int i = at;
    while (i < end && isPlain(in[i])) {
      i++;
    }
    if (i == end) {
      return new String(in, at, end - at);
    }
    int mark = out.length();
    boolean ordinary = escaped(end);
    String escaped = out.from(mark);
    out.cutTo(mark);
    return ordinary && !escaped.contains("&quot;") && !escaped.contains("&nbsp;")
        ? escaped.replace("&amp;", "&")
        : null;
  }

  /** Writes an address, which may have got characters from the base that no one looked at yet. */
  private boolean write(String key, String address) {
    for (int i = 0; i < address.length(); i++) {
      if (!isPlain(address.charAt(i)) && address.charAt(i) != '&') {
        return false;
      }
    }
    out.append(' ').append(key).append("=\"").append(address.replace("&", "&amp;")).append('"');
    return true;
  }
}
