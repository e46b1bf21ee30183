package org.pillarwatch.ingest.parse.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * The character and entity references of one document: the XML and HTML ones, and those of the
 * internal subset whose value is plain text. Text that is no reference is unchanged, so that a bare
 * ampersand does no harm. Values of entities are never expanded again and their sum is bounded, so
 * that no document can blow up.
 */
final class XmlEntities {

  private static final Pattern DECLARATION =
      Pattern.compile("<!ENTITY\\s+([\\w.-]{1,40})\\s+(?:\"([^\"]{0,200})\"|'([^']{0,200})')\\s*>");
  private static final int LONGEST_NAME = 40;
  private static final int MOST_GROWTH = 100_000;

  private final Map<String, String> declared = new HashMap<>();
  private int growth;

  /** Adds the simple entities of a document type declaration. */
  void declare(String doctype) {
    Matcher declaration = DECLARATION.matcher(doctype);
    while (declaration.find() && declared.size() < 1_000) {
      String value = declaration.group(2) != null ? declaration.group(2) : declaration.group(3);
      declared.putIfAbsent(declaration.group(1), characterReferences(value));
    }
  }

  /** Returns a range of the text with its references replaced. */
  String decode(String text, int from, int to) {
    int at = text.indexOf('&', from, to);
    if (at < 0) {
      return text.substring(from, to);
    }
    Characters decoded = new Characters(to - from);
    int rest = from;
    while (at >= 0) {
      int end = end(text, at + 1, to);
      String value = end < 0 ? null : value(text, at + 1, end);
      if (value != null) {
        decoded.append(text, rest, at).append(value);
        rest = end + 1;
      }
      at = text.indexOf('&', value != null ? rest : at + 1, to);
    }
    return decoded.append(text, rest, to).toString();
  }

  private static int end(String text, int from, int to) {
    for (int i = from; i < to && i < from + LONGEST_NAME; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i;
      }
      if (c <= ' ' || c == '&' || c == '<') {
        return -1;
      }
    }
    return -1;
  }

  private @Nullable String value(String text, int from, int end) {
    if (text.startsWith("lt;", from)) {
      return "<";
    }
    if (text.startsWith("gt;", from)) {
      return ">";
    }
    if (text.startsWith("amp;", from)) {
      return "&";
    }
    String name = text.substring(from, end);
    return switch (name) {
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> name.startsWith("#") ? character(name) : named(name);
    };
  }

  private @Nullable String named(String name) {
    String own = declared.get(name);
    if (own != null) {
      growth += own.length();
      return growth > MOST_GROWTH ? null : own;
    }
    String html = Entities.getByName(name);
    return html.isEmpty() ? null : html;
  }

  private static @Nullable String character(String reference) {
    boolean hex = reference.startsWith("#x") || reference.startsWith("#X");
    int code;
    try {
      code =
          hex
              ? Integer.parseInt(reference, 2, reference.length(), 16)
              : Integer.parseInt(reference, 1, reference.length(), 10);
    } catch (NumberFormatException e) {
      return null;
    }
    if (XmlText.isControl(code)) {
      return String.valueOf(XmlText.meant(code));
    }
    return XmlText.isAllowed(code) ? Character.toString(code) : "";
  }

  private static String characterReferences(String value) {
    return Pattern.compile("&(#[xX]?[0-9a-fA-F]{1,8});")
        .matcher(value)
        .replaceAll(found -> {
          String character = character(found.group(1));
          return Matcher.quoteReplacement(character == null ? found.group() : character);
        });
  }
}
