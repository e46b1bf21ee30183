package org.pillarwatch.ingest.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Tag;

/** Tells text from HTML, and turns each into the other. */
final class PlainText {

  private static final Pattern TAG =
      Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]{0,15})(?:\\s[^<>]*|/)?>|<!--");
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|([a-zA-Z][a-zA-Z0-9]{1,30}));");
  // Markup that could act if somebody forgot to escape the text.
  private static final Pattern ACTIVE =
      Pattern.compile(
          "<[^\\s<>]{0,20}(?:script|style|frame|object|embed|applet|base|meta|link|xml|animat|svg|layer|bgsound|import|handler|listener|isindex|set\\b)|<!--|<[^<>]*=",
          Pattern.CASE_INSENSITIVE);
  private static final int MOST_LAYERS = 4;

  private PlainText() {}

  static boolean isHtml(String text) {
    if (text.indexOf('<') >= 0) {
      for (Matcher tag = TAG.matcher(text); tag.find(); ) {
        if (tag.group(1) == null || Tag.isKnownTag(tag.group(1))) {
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
  static String ofHtml(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return onOneLine(html);
    }
    Document document = Jsoup.parseBodyFragment(html);
    document.select("script, style, noscript, template, iframe, object, embed, applet").remove();
    return harmless(document.body().text());
  }

  /**
   * A text on one line. Text that looks as if it could act is taken as HTML escaped once too often:
   * a title may end up where somebody forgets to escape.
   */
  static String harmless(String text) {
    String harmless = text;
    for (int layer = 0; layer < MOST_LAYERS && ACTIVE.matcher(harmless).find(); layer++) {
      Document document = Jsoup.parseBodyFragment(harmless);
      document.select("script, style, noscript, template, iframe, object, embed, applet").remove();
      harmless = document.body().text();
    }
    return onOneLine(ACTIVE.matcher(harmless).find() ? harmless.replace('<', ' ') : harmless);
  }

  static String toHtml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String onOneLine(String text) {
    return text.strip().replaceAll("[\\s\\u00a0]+", " ");
  }
}
