package org.pillarwatch.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * HTML of strangers made fit to be shown: only elements and attributes known to be harmless are
 * left, and only addresses that run nothing when followed. Elements that are merely unknown leave
 * their text behind, those that can act leave nothing. The result is what a browser's parser reads
 * the same way again (it is written from the parsed tree, and no foreign or raw-text element
 * stays).
 */
final class SafeHtml {

  private static final Set<String> ADDRESSES = Set.of("href", "xlink:href", "cite", "longdesc");
  private static final Set<String> PICTURES = Set.of("src", "poster");
  private static final Pattern CANDIDATES = Pattern.compile(",\\s+");

  private SafeHtml() {}

  /** The harmless part of a piece of HTML, its addresses resolved against the base. */
  static String clean(String html, String base) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return html;
    }
    Document document = Jsoup.parseBodyFragment(PlainText.declarationsAsText(html));
    document.outputSettings().prettyPrint(false);
    Element body = document.body();
    List<Element> unwrapped = new ArrayList<>();
    body.filter((node, depth) -> judge(node, depth, base, unwrapped));
    unwrapped.forEach(Node::unwrap);
    return body.html().strip();
  }

  private static NodeFilter.FilterResult judge(
      Node node, int depth, String base, List<Element> unwrapped) {
    if (depth == 0 || node instanceof TextNode) {
      return NodeFilter.FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return NodeFilter.FilterResult.REMOVE;
    }
    if (HarmlessMarkup.isDropped(element)) {
      return NodeFilter.FilterResult.REMOVE;
    }
    if (!HarmlessMarkup.isKept(element)) {
      unwrapped.add(element);
      return NodeFilter.FilterResult.CONTINUE;
    }
    for (Attribute attribute : element.attributes().asList()) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      Optional<String> safe = safe(element, key, attribute.getValue(), base);
      element.removeAttr(attribute.getKey());
      safe.ifPresent(value -> element.attr(key, value));
    }
    return NodeFilter.FilterResult.CONTINUE;
  }

  private static Optional<String> safe(Element element, String key, String value, String base) {
    if (ADDRESSES.contains(key)) {
      return WebAddress.resolve(base, value);
    }
    if (PICTURES.contains(key)) {
      return element.normalName().equals("img")
          ? WebAddress.resolvePicture(base, value)
          : WebAddress.resolve(base, value);
    }
    if (key.equals("srcset")) {
      return candidates(value, base);
    }
    return HarmlessMarkup.isKept(element, key, value) ? Optional.of(value) : Optional.empty();
  }

  private static Optional<String> candidates(String srcset, String base) {
    List<String> kept = new ArrayList<>();
    for (String candidate : CANDIDATES.split(srcset.strip(), -1)) {
      int blank = candidate.indexOf(' ');
      String address = blank < 0 ? candidate : candidate.substring(0, blank);
      String size = blank < 0 ? "" : candidate.substring(blank);
      WebAddress.resolve(base, address).ifPresent(resolved -> kept.add(resolved + size));
    }
    return kept.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", kept));
  }
}
