package org.pillarwatch.ingest.parse.xml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The namespaces in force at one place of a document, and the canonical names they give.
 *
 * <p>Feeds misspell namespaces (http for https, a slash more or less, another case) and forget to
 * declare them. So a namespace is known by its spelling without those, and an unknown or undeclared
 * one by the prefix that is in use, which almost always is the customary one.
 */
final class XmlNames {

  private static final String CORE = "";
  private static final Map<String, String> PREFIXES = new HashMap<>();

  static {
    known(
        CORE,
        "backend.userland.com/rss",
        "backend.userland.com/rss2",
        "backend.userland.com/rss091",
        "backend.userland.com/rss092",
        "blogs.law.harvard.edu/tech/rss",
        "cyber.law.harvard.edu/rss",
        "cyber.harvard.edu/rss",
        "my.netscape.com/rdf/simple/0.9",
        "my.netscape.com/publish/formats/rss-0.91.dtd",
        "channel.netscape.com/rdf/simple/0.9",
        "purl.org/rss/1.0",
        "purl.org/net/rss1.1",
        "purl.org/rss/1.0/modules/rss091",
        "purl.org/atom/ns",
        "purl.org/atom",
        "purl.org/pie",
        "purl.org/echo",
        "www.w3.org/2005/atom",
        "www.sitemaps.org/schemas/sitemap/0.9",
        "www.google.com/schemas/sitemap/0.84",
        "www.google.com/schemas/sitemap/0.9");
    known("xml", "www.w3.org/xml/1998/namespace");
    known("rdf", "www.w3.org/1999/02/22-rdf-syntax-ns");
    known("xhtml", "www.w3.org/1999/xhtml");
    known("svg", "www.w3.org/2000/svg");
    known("math", "www.w3.org/1998/math/mathml");
    known("xlink", "www.w3.org/1999/xlink");
    known("dc", "purl.org/dc/elements/1.1", "purl.org/dc/elements/1.0", "purl.org/dc");
    known("dcterms", "purl.org/dc/terms");
    known("content", "purl.org/rss/1.0/modules/content");
    known("sy", "purl.org/rss/1.0/modules/syndication");
    known("slash", "purl.org/rss/1.0/modules/slash");
    known("taxo", "purl.org/rss/1.0/modules/taxonomy");
    known("admin", "webns.net/mvcb");
    known("wfw", "wellformedweb.org/commentapi", "wellformedweb.org/commentapi/1.0");
    known(
        "media",
        "search.yahoo.com/mrss",
        "search.yahoo.com/mrss/1.0",
        "www.rssboard.org/media-rss");
    known(
        "itunes",
        "www.itunes.com/dtds/podcast-1.0.dtd",
        "example.com/dtds/podcast-1.0.dtd",
        "www.itunes.com/podcast-1.0");
    known("googleplay", "www.google.com/schemas/play-podcasts/1.0");
    known("feedburner", "rssnamespace.org/feedburner/ext/1.0");
    known("cc", "web.resource.org/cc", "creativecommons.org/ns");
    known(
        "creativecommons",
        "backend.userland.com/creativecommonsrssmodule",
        "cyber.law.harvard.edu/rss/creativecommonsrssmodule.html");
    known("thr", "purl.org/syndication/thread/1.0");
    known("at", "purl.org/atompub/tombstones/1.0");
    known("georss", "www.georss.org/georss");
    known("news", "www.google.com/schemas/sitemap-news/0.9");
    known("image", "www.google.com/schemas/sitemap-image/1.1");
    known("video", "www.google.com/schemas/sitemap-video/1.1");
  }

  private final @Nullable XmlNames outer;
  private final Map<String, String> declared;
  private final Map<String, String> elements = new HashMap<>();

  private XmlNames(@Nullable XmlNames outer, Map<String, String> declared) {
    this.outer = outer;
    this.declared = declared;
  }

  /** Namespaces without any declaration. */
  static XmlNames undeclared() {
    return new XmlNames(null, Map.of("", CORE, "atom", CORE, "rss", CORE));
  }

  /** These names with the declarations among the attributes of a start tag. */
  XmlNames with(Map<String, String> attributes) {
    Map<String, String> more = null;
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      String key = attribute.getKey();
      if (key.equals("xmlns") || key.startsWith("xmlns:")) {
        String prefix = key.length() > 6 ? key.substring(6).toLowerCase(Locale.ROOT) : "";
        more = more == null ? new HashMap<>() : more;
        more.put(prefix, PREFIXES.getOrDefault(spelling(attribute.getValue()), prefix));
      }
    }
    return more == null ? this : new XmlNames(this, more);
  }

  /** The canonical name of an element. */
  String element(String written) {
    return elements.computeIfAbsent(written, this::canonical);
  }

  /** The canonical name of an attribute, which without a prefix belongs to its element. */
  String attribute(String written) {
    return written.indexOf(':') < 0 ? written.toLowerCase(Locale.ROOT) : element(written);
  }

  private String canonical(String written) {
    int colon = written.indexOf(':');
    String prefix = colon < 0 ? "" : written.substring(0, colon).toLowerCase(Locale.ROOT);
    String local = written.substring(colon + 1).toLowerCase(Locale.ROOT);
    String known = prefix(prefix);
    return known.isEmpty() ? local : known + ":" + local;
  }

  private String prefix(String written) {
    for (XmlNames at = this; at != null; at = at.outer) {
      String known = at.declared.get(written);
      if (known != null) {
        return known;
      }
    }
    return written;
  }

  private static void known(String prefix, String... spellings) {
    for (String spelling : spellings) {
      PREFIXES.put(spelling, prefix);
    }
  }

  private static String spelling(String namespace) {
    String spelling = namespace.strip().toLowerCase(Locale.ROOT);
    int from = spelling.indexOf("://") < 0 ? 0 : spelling.indexOf("://") + 3;
    int to = spelling.length();
    while (to > from && (spelling.charAt(to - 1) == '/' || spelling.charAt(to - 1) == '#')) {
      to--;
    }
    return spelling.substring(from, to);
  }
}
