package org.pillarwatch.ingest.parse.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.pillarwatch.events.sketch.FormatCharacters;
import org.pillarwatch.ingest.parse.xml.XmlText;

/** Distinguishes text from HTML, and converts between them. */
public final class PlainText {

  private static final Pattern TAG =
      Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]{0,15})(?:\\s[^<>]*|/)?>|<!--");
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|([a-zA-Z][a-zA-Z0-9]{1,30}));");
  // Markup that could act if somebody forgot to escape the text.
  private static final Pattern ACTIVE =
      Pattern.compile(
          "<(?:[\\w-]{1,20}:)?(?:script|style|iframe|frame|frameset|object|embed|applet|base|meta"
              + "|link|xml|svg|math|animate\\w*|set|i?layer|bgsound|import|handler|listener|isindex"
              + "|foreignobject)(?![\\w-])|<[^<>\\s][^<>]*=|<!--",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DECLARATION =
      Pattern.compile("<!(?!--|doctype\\s)", Pattern.CASE_INSENSITIVE);
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
  private static final Set<String> MARKUP = Set.of("!--", "svg", "math");
  private static final int MOST_LAYERS = 4;

  private PlainText() {}

  public static boolean isHtml(String text) {
    if (text.indexOf('<') >= 0) {
      for (Matcher tag = TAG.matcher(text); tag.find(); ) {
        String name = tag.group(1) == null ? "!--" : tag.group(1).toLowerCase(Locale.ROOT);
        if (MARKUP.contains(name) || Tag.isKnownTag(name)) {
          return true;
        }
      }
    }
    if (text.indexOf('&') >= 0) {
      for (Matcher reference = REFERENCE.matcher(text); reference.find(); ) {
        if (reference.group(1) == null || Entities.isNamedEntity(reference.group(1))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The words of a piece of HTML on one line. */
  public static String ofHtml(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return onOneLine(html);
    }
    return harmless(html.indexOf('<') < 0 ? decoded(html) : words(html));
  }

  /** The words of HTML without tags: what the parser does with references and invisible signs. */
  private static String decoded(String html) {
    String text = Parser.unescapeEntities(html, false);
    return XmlText.storable(text);
  }

  /**
   * A text on one line. Text that looks as if it could act is taken as HTML escaped once too often:
   * a title may end up where somebody forgets to escape.
   */
  public static String harmless(String text) {
    if (text.indexOf('<') < 0) {
      return onOneLine(text);
    }
    String harmless = text;
    for (int layer = 0; layer < MOST_LAYERS && ACTIVE.matcher(harmless).find(); layer++) {
      harmless = words(harmless);
    }
    return onOneLine(ACTIVE.matcher(harmless).find() ? harmless.replace('<', ' ') : harmless);
  }

  private static String words(String html) {
    Document document = Jsoup.parseBodyFragment(declarationsAsText(html));
    document.select("script, style, noscript, template, iframe, object, embed, applet").remove();
    return XmlText.storable(document.body().text());
  }

  /**
   * HTML drops everything that looks like a declaration, up to the next {@code >}; in feeds the
   * characters are meant literally.
   */
  static String declarationsAsText(String html) {
    return html.contains("<!") ? DECLARATION.matcher(html).replaceAll("&lt;!") : html;
  }

  public static String toHtml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String onOneLine(String text) {
    String line = FormatCharacters.without(text).strip();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean single = c == ' ' && line.charAt(i + 1) != ' ';
      if (!single && (c <= ' ' || c == 0xa0)) {
        return BLANKS.matcher(line).replaceAll(" ");
      }
    }
    return line;
  }
}
