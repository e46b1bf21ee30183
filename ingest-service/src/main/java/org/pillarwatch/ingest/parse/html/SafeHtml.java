package org.pillarwatch.ingest.parse.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import org.jsoup.select.NodeTraversor;

/**
 * HTML of strangers made fit to be shown: only elements and attributes known to be harmless are
 * left, and only addresses that run nothing when followed. Elements that are merely unknown leave
 * their text behind, those that can act leave nothing. The result is what a browser's parser reads
 * the same way again (it is written from the parsed tree, and no foreign or raw-text element
 * stays).
 */
public final class SafeHtml {

  private static final Set<String> ADDRESSES =
      Set.of("href", "xlink:href", "cite", "longdesc", "src", "poster", "srcset");
  private static final Set<String> PICTURES = Set.of("src", "poster");
  private static final Pattern CANDIDATES = Pattern.compile(",\\s+");

  private static final Document.OutputSettings FLAT =
      new Document.OutputSettings().prettyPrint(false);

  private SafeHtml() {}

  /** The harmless part of a piece of HTML, its addresses resolved against the base. */
  public static String clean(String html, String base) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return html;
    }
    String ordinary = OnePassSanitizer.clean(html, base);
    return ordinary != null ? ordinary : parsed(html, base);
  }

  /** As {@link #clean}, always by way of the parser. */
  static String parsed(String html, String base) {
    Document document = Jsoup.parseBodyFragment(PlainText.declarationsAsText(html));
    Element body = document.body();
    Element harmless = body.shallowClone();
    NodeTraversor.filter(new Copy(harmless, base), body);
    new Document("").outputSettings(FLAT).appendChild(harmless);
    return harmless.html().strip();
  }

  /**
   * Copies what may stay; taking away what may not would move all that follows, again and again.
   */
  private static final class Copy implements NodeFilter {

    private final String base;
    private Element to;

    Copy(Element to, String base) {
      this.to = to;
      this.base = base;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (depth == 0) {
        return FilterResult.CONTINUE;
      }
      if (node instanceof TextNode text) {
        to.appendChild(text.clone());
        return FilterResult.CONTINUE;
      }
      if (!(node instanceof Element element) || HarmlessMarkup.isDropped(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (HarmlessMarkup.isKept(element)) {
        Element copy = new Element(element.tag(), "");
        for (Attribute attribute : element.attributes()) {
          String key = attribute.getKey().toLowerCase(Locale.ROOT);
          safe(element, key, attribute.getValue(), base).ifPresent(safe -> copy.attr(key, safe));
        }
        to.appendChild(copy);
        to = copy;
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (depth > 0 && node instanceof Element element && HarmlessMarkup.isKept(element)) {
        to = Objects.requireNonNull(to.parent());
      }
      return FilterResult.CONTINUE;
    }
  }

  private static Optional<String> safe(Element element, String key, String value, String base) {
    if (ADDRESSES.contains(key)) {
      return address(element.normalName(), key, value, base);
    }
    return HarmlessMarkup.isKept(element, key, value) ? Optional.of(value) : Optional.empty();
  }

  /** The attributes that hold addresses. */
  static Set<String> addresses() {
    return ADDRESSES;
  }

  /** The address, or addresses, in an attribute; empty when following them could run something. */
  static Optional<String> address(String element, String key, String value, String base) {
    if (key.equals("srcset")) {
      return candidates(value, base);
    }
    return PICTURES.contains(key) && element.equals("img")
        ? FeedLink.resolvePicture(base, value)
        : FeedLink.resolve(base, value);
  }

  private static Optional<String> candidates(String srcset, String base) {
    List<String> kept = new ArrayList<>();
    for (String candidate : CANDIDATES.split(srcset.strip(), -1)) {
      int blank = candidate.indexOf(' ');
      String address = blank < 0 ? candidate : candidate.substring(0, blank);
      String size = blank < 0 ? "" : candidate.substring(blank);
      FeedLink.resolve(base, address).ifPresent(resolved -> kept.add(resolved + size));
    }
    return kept.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", kept));
  }
}
