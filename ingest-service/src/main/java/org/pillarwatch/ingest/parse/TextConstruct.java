package org.pillarwatch.ingest.parse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;
import org.pillarwatch.ingest.parse.charset.Mojibake;
import org.pillarwatch.ingest.parse.html.FeedLink;
import org.pillarwatch.ingest.parse.html.PlainText;
import org.pillarwatch.ingest.parse.html.SafeHtml;
import org.pillarwatch.ingest.parse.xml.XmlElement;
import org.pillarwatch.ingest.parse.xml.XmlText;

/**
 * A piece of human-readable content, of whichever of the many ways in which feeds write one: text,
 * escaped HTML, inline XHTML, base64, declared as such, as something else, or not at all (RFC 4287,
 * section 3.1; Atom 0.3, section 3.1; RSS).
 *
 * @param type {@code text/plain}, {@code text/html} or {@code application/xhtml+xml}
 * @param value as written, not yet safe
 * @param base what addresses in it are relative to
 */
record TextConstruct(String type, String value, String base) {

  TextConstruct {
    value = Mojibake.undo(value);
  }

  static final String TEXT = "text/plain";
  static final String HTML = "text/html";
  private static final Pattern INLINE = Pattern.compile("^(?:xhtml|svg|math):");
  static final String XHTML = "application/xhtml+xml";

  /** Returns the text of the element, by its type attribute or else by its form. */
  static TextConstruct of(XmlElement element, String base) {
    String declared = element.attribute("type").orElse("").toLowerCase(Locale.ROOT);
    String mode = element.attribute("mode").orElse("").toLowerCase(Locale.ROOT);
    String type = type(declared, mode);
    if (mode.equals("base64") || (type.isEmpty() && !declared.isEmpty())) {
      Optional<String> decoded = base64(element.text());
      if (decoded.isPresent()) {
        String meant = type.isEmpty() || type.equals(XHTML) ? byLooks(decoded.get()) : type;
        return new TextConstruct(meant, decoded.get(), base);
      }
    }
    if (element.hasElements()) {
      // Some writers escape their HTML and wrap it in an element all the same.
      boolean escaped = type.equals(HTML) && !mode.equals("xml");
      return new TextConstruct(type.equals(HTML) ? HTML : XHTML, inner(element, escaped), base);
    }
    String text = unwrapped(element.text());
    return switch (type) {
      case TEXT, HTML -> new TextConstruct(type, text, base);
      // Declared as inline markup, but escaped or without any.
      case XHTML -> new TextConstruct(PlainText.isHtml(text) ? HTML : TEXT, text, base);
      default -> new TextConstruct(byLooks(text), text, base);
    };
  }

  /** Returns the text of an element that contains HTML by definition. */
  static TextConstruct html(XmlElement element, String base) {
    return element.hasElements()
        ? new TextConstruct(
            element.name().startsWith("xhtml:") ? XHTML : HTML, inner(element, false), base)
        : new TextConstruct(HTML, unwrapped(element.text()), base);
  }

  static TextConstruct ofText(String text) {
    return new TextConstruct(byLooks(text), text, FeedLink.NO_BASE);
  }

  /** As plain text on one line. */
  String plain() {
    return type.equals(TEXT) ? PlainText.harmless(value) : PlainText.ofHtml(value);
  }

  /** As safe HTML. */
  String html() {
    return type.equals(TEXT) ? PlainText.toHtml(value) : SafeHtml.clean(value, base);
  }

  /** Without the marks of a CDATA section that was itself escaped. */
  private static String unwrapped(String text) {
    return text.startsWith("<![CDATA[") && text.endsWith("]]>")
        ? text.substring(9, text.length() - 3).strip()
        : text;
  }

  private static String byLooks(String text) {
    return PlainText.isHtml(text) ? HTML : TEXT;
  }

  /** Empty when nothing is declared, or nothing that can be text without being decoded. */
  private static String type(String declared, String mode) {
    return switch (declared) {
      case "" -> mode.equals("escaped") ? HTML : "";
      case "text", "plain", TEXT -> TEXT;
      case "html", HTML -> HTML;
      case "xhtml" -> XHTML;
      default ->
          declared.endsWith("/xml") || declared.endsWith("+xml")
              ? XHTML
              : declared.startsWith("text/") ? TEXT : "";
    };
  }

  private static Optional<String> base64(String text) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text);
      return bytes.length == 0
          ? Optional.empty()
          : Optional.of(XmlText.clean(new String(bytes, StandardCharsets.UTF_8)).strip());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The content as markup, without the one {@code div} that Atom wants around it. */
  private static String inner(XmlElement element, boolean textIsMarkup) {
    XmlElement from = element;
    var only = element.elements().limit(2).toList();
    if (only.size() == 1
        && only.getFirst().is("div", "xhtml:div")
        && only.getFirst().attributes().isEmpty()
        && element.content().stream()
            .allMatch(c -> c == only.getFirst() || c.toString().isBlank())) {
      from = only.getFirst();
    }
    StringBuilder markup = new StringBuilder();
    write(from, textIsMarkup, markup);
    return markup.toString().strip();
  }

  private static void write(XmlElement element, boolean textIsMarkup, StringBuilder markup) {
    for (Object child : element.content()) {
      if (child instanceof XmlElement inner) {
        String name = INLINE.matcher(inner.name()).replaceFirst("");
        markup.append('<').append(name);
        for (Map.Entry<String, String> attribute : inner.attributes().entrySet()) {
          String value = PlainText.toHtml(attribute.getValue()).replace("\"", "&quot;");
          markup.append(' ').append(attribute.getKey()).append("=\"").append(value).append('"');
        }
        markup.append('>');
        write(inner, textIsMarkup, markup);
        if (!inner.content().isEmpty() || !Tag.valueOf(name).isEmpty()) {
          markup.append("</").append(name).append('>');
        }
      } else {
        markup.append(textIsMarkup ? child.toString() : PlainText.toHtml(child.toString()));
      }
    }
  }
}
