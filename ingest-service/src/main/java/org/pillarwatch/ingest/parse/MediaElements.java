package org.pillarwatch.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.parse.FeedEntry.Enclosure;
import org.pillarwatch.ingest.parse.FeedEntry.Media;
import org.pillarwatch.ingest.parse.html.FeedLink;
import org.pillarwatch.ingest.parse.xml.XmlElement;

/** Reads the pictures, films, sounds and files of an entry: Media RSS, iTunes, enclosures. */
final class MediaElements {

  private static final int MOST = 500;
  private static final Pattern NUMBER =
      Pattern.compile("\\s*(\\d{1,9})(?:\\.\\d*)?\\s*(?:px)?\\s*");
  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

  private MediaElements() {}

  static List<Media> media(XmlElement entry, FeedScope scope) {
    List<Media> media = new ArrayList<>();
    collect(entry, scope, media);
    return media;
  }

  private static void collect(XmlElement parent, FeedScope scope, List<Media> media) {
    for (Object child : parent.content()) {
      if (child instanceof XmlElement element && media.size() < MOST) {
        switch (element.name()) {
          case "media:group" -> collect(element, scope, media);
          case "media:peerlink" -> add(element, scope, null, media);
          case "media:content" -> {
            add(element, scope, null, media);
            collect(element, scope, media);
          }
          case "media:thumbnail", "itunes:image", "googleplay:image", "image", "image:image" ->
              add(element, scope, "image", media);
          case "itunes:link" -> {
            if (isPictureLink(element)) {
              add(element, scope, "image", media);
            }
          }
          default -> {}
        }
      }
    }
  }

  /** Cover element of early podcasts. */
  static boolean isPictureLink(XmlElement element) {
    return element.attribute("rel").orElse("").equalsIgnoreCase("image");
  }

  private static void add(
      XmlElement element, FeedScope scope, @Nullable String medium, List<Media> media) {
    address(element, scope)
        .map(url -> {
          String type = element.attribute("type").orElse(null);
          return new Media(
              url,
              type,
              element.attribute("medium").orElseGet(() -> medium != null ? medium : medium(type)),
              number(element, "width"),
              number(element, "height"),
              length(element, "filesize"));
        })
        .filter(Predicate.not(media::contains))
        .ifPresent(media::add);
  }

  /** The address of a picture element, which states it in one of five ways. */
  static Optional<String> address(XmlElement element, FeedScope scope) {
    return element
        .attribute("url")
        .or(() -> element.attribute("href"))
        .or(() -> element.textOf("url", "image:loc"))
        .or(() -> element.hasElements() ? Optional.empty() : Optional.of(element.text()))
        .or(() -> element.attribute("rdf:resource"))
        .flatMap(url -> FeedLink.resolvePicture(scope.base(element), url));
  }

  static List<Enclosure> enclosures(XmlElement entry, FeedScope scope) {
    List<Enclosure> enclosures = new ArrayList<>();
    Optional<String> original =
        scope.addressIn(entry, "feedburner:origenclosurelink").filter(FeedLink::isWeb);
    for (XmlElement element : entry.all("enclosure", "link")) {
      boolean isEnclosure =
          element.is("enclosure")
              || element.attribute("rel").orElse("").equalsIgnoreCase("enclosure");
      if (isEnclosure && enclosures.size() < MOST) {
        original
            .filter(_ -> enclosures.isEmpty())
            .or(() -> file(element, scope))
            .map(url ->
                new Enclosure(
                    url, element.attribute("type").orElse(null), length(element, "length")))
            .filter(Predicate.not(enclosures::contains))
            .ifPresent(enclosures::add);
      }
    }
    return enclosures;
  }

  private static Optional<String> file(XmlElement element, FeedScope scope) {
    return element
        .attribute("url")
        .or(() -> element.attribute("href"))
        .or(() -> Optional.of(element.text()))
        .flatMap(url -> scope.address(element, url));
  }

  private static @Nullable String medium(@Nullable String type) {
    String kind = type == null ? "" : type.toLowerCase(Locale.ROOT).replaceFirst("/.*", "");
    return switch (kind) {
      case "image", "video", "audio" -> kind;
      default -> null;
    };
  }

  private static @Nullable Integer number(XmlElement element, String name) {
    return element
        .attribute(name)
        .map(NUMBER::matcher)
        .filter(Matcher::matches)
        .map(number -> Integer.valueOf(number.group(1)))
        .orElse(null);
  }

  private static @Nullable Long length(XmlElement element, String name) {
    return element
        .attribute(name)
        .map(value -> value.strip().replace(",", ""))
        .filter(value -> LENGTH.matcher(value).matches())
        .map(Long::valueOf)
        .orElse(null);
  }
}
