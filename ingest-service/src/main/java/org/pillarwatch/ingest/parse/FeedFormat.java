package org.pillarwatch.ingest.parse;

import java.util.Locale;
import org.pillarwatch.ingest.parse.xml.XmlElement;

/** Detects the dialect of a feed by its root element: its version, else its namespaces. */
final class FeedFormat {

  private FeedFormat() {}

  static String of(XmlElement root) {
    String version = root.attribute("version").orElse("");
    return switch (root.name()) {
      case "feed" -> atom(root, version);
      case "channel" -> "cdf";
      case "rdf:rdf", "rdf" ->
          namespaces(root).contains("my.netscape.com/rdf") ? "rss-0.90" : "rss-1.0";
      default -> rss(version);
    };
  }

  private static String rss(String version) {
    if (version.startsWith("2")) {
      return "rss-2.0";
    }
    return switch (version) {
      case "0.9", "0.90" -> "rss-0.90";
      case "0.91" -> "rss-0.91";
      case "0.92" -> "rss-0.92";
      case "1.0" -> "rss-1.0";
      default -> "rss";
    };
  }

  private static String atom(XmlElement root, String version) {
    boolean old =
        version.startsWith("0")
            || (!namespaces(root).contains("2005/atom") && namespaces(root).contains("purl.org"));
    return old ? "atom-0.3" : "atom-1.0";
  }

  private static String namespaces(XmlElement root) {
    StringBuilder namespaces = new StringBuilder();
    root.attributes()
        .forEach((name, value) -> {
          if (name.startsWith("xmlns")) {
            namespaces.append(value.toLowerCase(Locale.ROOT)).append(' ');
          }
        });
    return namespaces.toString();
  }
}
