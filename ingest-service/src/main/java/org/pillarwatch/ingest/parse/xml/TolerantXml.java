package org.pillarwatch.ingest.parse.xml;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads XML as written by people: a well-formed document gives the tree that any XML parser gives,
 * and every other text gives the tree that was most likely meant.
 *
 * <p>Junk around the root element is skipped; a {@code <} that starts no markup and an {@code &}
 * that starts no reference are text; an end tag closes the nearest open element of its name, and
 * none if there is no such element; what is open at the end of the document stays marked as
 * incomplete ({@link XmlElement#isComplete}). External entities and DTDs do not exist here.
 */
public final class TolerantXml {

  static final int DEEPEST = 200;
  private static final int MOST_ELEMENTS = 600_000;

  private final String text;
  private final XmlEntities entities = new XmlEntities();
  private final NamePool pool = new NamePool();
  private final XmlElement document = new XmlElement("#document", XmlElement.noAttributes(), null);
  private final XmlNames[] names = new XmlNames[DEEPEST + 1];
  private final String[] written = new String[DEEPEST + 1];
  private XmlElement current = document;
  private int depth;
  private int tooDeep;
  private int doctypes;
  private int elements;
  private int at;
  // Marks known to be nowhere ahead, so that looking for them again and again costs nothing.
  private final Set<String> absent = new HashSet<>();

  private TolerantXml(String text) {
    this.text = text;
    this.names[0] = XmlNames.undeclared();
  }

  /** Returns the document: an element without attributes around the content. */
  public static XmlElement read(String text) {
    return new TolerantXml(XmlText.clean(text)).read();
  }

  private XmlElement read() {
    while (at < text.length() && elements < MOST_ELEMENTS) {
      int markup = text.indexOf('<', at);
      if (markup < 0) {
        text(at, text.length());
        break;
      }
      text(at, markup);
      at = markup;
      markup();
    }
    return document;
  }

  private void text(int from, int to) {
    if (to > from && current != document) {
      current.add(entities.decode(text, from, to));
    }
  }

  private void markup() {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (isNameStart(next)) {
      startTag();
    } else if (next == '/') {
      endTag();
    } else if (next == '!' && declaration()) {
      return;
    } else if (next == '?') {
      skipPast("?>", 2);
    } else {
      text(at, at + 1);
      at++;
    }
  }

  private boolean declaration() {
    if (text.startsWith("<![CDATA[", at)) {
      int end = text.indexOf("]]>", at + 9);
      if (current != document) {
        current.add(text.substring(at + 9, end < 0 ? text.length() : end));
      }
      at = end < 0 ? text.length() : end + 3;
    } else if (text.startsWith("<!--", at)) {
      skipPast("-->", 4);
    } else if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
      doctype();
    } else {
      return false;
    }
    return true;
  }

  /** Moves to the position after the mark, or after the next {@code >} if the mark is missing. */
  private void skipPast(String mark, int length) {
    int end = find(mark, at + length);
    if (end >= 0) {
      at = end + mark.length();
      return;
    }
    end = find(">", at);
    at = end < 0 ? text.length() : end + 1;
  }

  private int find(String mark, int from) {
    int found = absent.contains(mark) ? -1 : text.indexOf(mark, from);
    if (found < 0) {
      absent.add(mark);
    }
    return found;
  }

  private void doctype() {
    int end = find(">", at);
    int subset = doctypes++ > 0 ? -1 : find("[", at);
    if (subset >= 0 && subset < end) {
      int close = endOfSubset(subset);
      end = close < 0 ? end : text.indexOf('>', close);
    }
    end = end < 0 ? text.length() : end + 1;
    if (subset >= 0 && subset < end) {
      entities.declare(text.substring(subset, end));
    }
    at = end;
  }

  private int endOfSubset(int from) {
    for (int close = text.indexOf(']', from); close >= 0; close = text.indexOf(']', close + 1)) {
      int next = skipBlanks(close + 1);
      if (next < text.length() && text.charAt(next) == '>') {
        return close;
      }
    }
    return -1;
  }

  private void endTag() {
    if (tooDeep == 0 && depth > 0 && endsHere(written[depth])) {
      at += written[depth].length() + 3;
      closeCurrent();
      return;
    }
    int end = endOfName(at + 2);
    String name = text.substring(at + 2, end);
    at = end;
    while (at < text.length() && text.charAt(at) != '>' && text.charAt(at) != '<') {
      at++;
    }
    at += at < text.length() && text.charAt(at) == '>' ? 1 : 0;
    if (tooDeep > 0) {
      tooDeep--;
      return;
    }
    close(names[depth].element(name));
  }

  /** Returns whether the end tag is, to the letter, that of the element opened by this name. */
  private boolean endsHere(String name) {
    int end = at + 2 + name.length();
    return end < text.length() && text.charAt(end) == '>' && text.startsWith(name, at + 2);
  }

  private void closeCurrent() {
    current.close();
    current = outer(current);
    depth--;
  }

  private void close(String name) {
    int level = depth;
    for (XmlElement open = current; open != document; open = outer(open)) {
      if (open.name().equals(name)) {
        while (depth >= level) {
          closeCurrent();
        }
        return;
      }
      level--;
    }
  }

  private XmlElement outer(XmlElement element) {
    XmlElement parent = element.parent();
    return parent == null ? document : parent;
  }

  private void startTag() {
    int end = endOfName(at + 1);
    String tag = pool.name(text, at + 1, end);
    at = end;
    Map<String, String> attributes = attributes();
    boolean empty = text.startsWith("/>", at);
    at += empty ? 2 : text.startsWith(">", at) ? 1 : 0;
    if (depth == DEEPEST) {
      tooDeep += empty ? 0 : 1;
      return;
    }
    open(tag, attributes, empty);
  }

  private void open(String tag, Map<String, String> attributes, boolean empty) {
    XmlNames scope = attributes.isEmpty() ? names[depth] : names[depth].with(attributes);
    String name = scope.element(tag);
    if (current.is("item", "entry") && current.name().equals(name)) {
      close(name);
    }
    XmlElement element = new XmlElement(name, known(attributes, scope), current);
    current.add(element);
    elements++;
    if (empty) {
      element.close();
      return;
    }
    current = element;
    depth++;
    names[depth] = scope;
    written[depth] = tag;
  }

  private Map<String, String> known(Map<String, String> attributes, XmlNames scope) {
    if (attributes.isEmpty()) {
      return attributes;
    }
    // The dialect shows in the namespaces of the root, nowhere else are they of use.
    Map<String, String> known =
        depth == 0 ? new LinkedHashMap<>(attributes) : new LinkedHashMap<>(4);
    attributes.forEach((key, value) -> {
      if (!key.startsWith("xmlns")) {
        known.putIfAbsent(scope.attribute(key), value);
      }
    });
    return known;
  }

  /** Reads attributes up to the end of the tag, or to the next one where it has none. */
  private Map<String, String> attributes() {
    Map<String, String> found = Map.of();
    while (true) {
      at = skipBlanks(at);
      if (at >= text.length() || "<>".indexOf(text.charAt(at)) >= 0 || text.startsWith("/>", at)) {
        return found;
      }
      int end = endOfName(at);
      if (end == at) {
        at++;
        continue;
      }
      String name = pool.name(text, at, end);
      at = skipBlanks(end);
      String value = "";
      if (at < text.length() && text.charAt(at) == '=') {
        at = skipBlanks(at + 1);
        value = attributeValue();
      }
      found = found.isEmpty() ? new LinkedHashMap<>() : found;
      found.putIfAbsent(name, value);
    }
  }

  private String attributeValue() {
    if (at >= text.length()) {
      return "";
    }
    char quote = text.charAt(at);
    if (quote == '"' || quote == '\'') {
      int end = find(String.valueOf(quote), at + 1);
      if (end >= 0) {
        String value = entities.decode(text, at + 1, end);
        at = end + 1;
        return value;
      }
      at++;
    }
    int from = at;
    while (at < text.length() && " \t\n>".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return entities.decode(text, from, at);
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }

  private int endOfName(int from) {
    int i = from;
    while (i < text.length() && isName(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || c > 0xbf;
  }

  private static boolean isName(char c) {
    return isNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == 0xb7;
  }
}
