package org.pillarwatch.ingest.parse;

import java.util.Optional;
import org.pillarwatch.ingest.parse.html.FeedLink;
import org.pillarwatch.ingest.parse.html.PlainText;
import org.pillarwatch.ingest.parse.xml.XmlElement;

/**
 * Context of the elements of one document: the base of relative addresses, and the language of
 * text.
 *
 * @param documentBase the address of the document itself, or {@link FeedLink#NO_BASE}
 */
record FeedScope(String documentBase) {

  private static final int LONGEST_LANGUAGE = 100;

  /** RFC 3986, section 5.1: the transfer's Content-Location comes before the address asked for. */
  static FeedScope of(FeedSource source) {
    String url = source.url() == null ? FeedLink.NO_BASE : source.url().toString();
    return new FeedScope(
        source.header("Content-Location").map(at -> FeedLink.rebase(url, at)).orElse(url));
  }

  /** The base in force within an element, by the {@code xml:base} of it and those around it. */
  String base(XmlElement element) {
    if (!element.hasBase()) {
      return documentBase;
    }
    String base = documentBase;
    for (XmlElement outer : element.path()) {
      String here = outer.attributes().get("xml:base");
      base = here == null ? base : FeedLink.rebase(base, here);
    }
    return base;
  }

  /** The language in force within an element; an empty {@code xml:lang} means none. */
  Optional<String> language(XmlElement element) {
    return element
        .inherited("xml:lang")
        .filter(tag -> !tag.isEmpty() && tag.length() <= LONGEST_LANGUAGE)
        .map(FeedScope::tag);
  }

  /** A language tag as RFC 5646 writes it, whichever sign stands between its parts. */
  static String tag(String written) {
    return PlainText.harmless(written).replace('_', '-');
  }

  Optional<String> address(XmlElement within, String written) {
    return FeedLink.resolve(base(within), written);
  }

  /** The address that the first of these child elements states as text or as an attribute. */
  Optional<String> addressIn(XmlElement parent, String... names) {
    return parent
        .first(names)
        .flatMap(child ->
            Optional.of(child.text())
                .filter(text -> !text.isEmpty())
                .or(() -> child.attribute("href"))
                .or(() -> child.attribute("url"))
                .or(() -> child.attribute("rdf:resource"))
                .flatMap(written -> address(child, written)));
  }

  TextConstruct text(XmlElement element) {
    return TextConstruct.of(element, base(element));
  }

  /** Returns the first non-empty of these child elements, as plain text on one line. */
  Optional<String> plain(XmlElement parent, String... names) {
    return parent.first(names).map(child -> text(child).plain()).filter(text -> !text.isEmpty());
  }
}
