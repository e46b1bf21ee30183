package org.pillarwatch.ingest.parse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.parse.FeedEntry.Link;
import org.pillarwatch.ingest.parse.html.FeedLink;
import org.pillarwatch.ingest.parse.html.PlainText;
import org.pillarwatch.ingest.parse.xml.XmlElement;

/** Reads the metadata of an RSS channel, an Atom feed or a CDF channel. */
final class FeedElements {

  private static final Pattern WHOLE = Pattern.compile("(\\d{1,9})(?:\\.\\d*)?");
  private static final Map<String, Integer> PERIOD_MINUTES =
      Map.of("hourly", 60, "daily", 1_440, "weekly", 10_080, "monthly", 43_200, "yearly", 525_600);
  private static final Pattern HUB_HEADER = header("hub");
  private static final Pattern SELF_HEADER = header("self");

  private final FeedScope scope;
  private final FeedSource from;

  FeedElements(FeedScope scope, FeedSource from) {
    this.scope = scope;
    this.from = from;
  }

  FeedFacts read(XmlElement channel) {
    List<Link> links = LinkElements.read(channel, scope);
    return new FeedFacts(
        scope.plain(channel, "title", "dc:title", "itunes:title").orElse(null),
        scope
            .plain(
                channel,
                "subtitle",
                "tagline",
                "description",
                "abstract",
                "dc:description",
                "itunes:summary",
                "itunes:subtitle",
                "info")
            .orElse(null),
        LinkElements.page(links)
            .or(() -> channel.attribute("rdf:about").filter(FeedLink::isWeb))
            .orElse(null),
        named(SELF_HEADER).or(() -> LinkElements.first(links, "self")).orElse(null),
        language(channel).orElse(null),
        DateElements.updated(channel),
        DateElements.published(channel),
        image(channel).orElse(null),
        ttlMinutes(channel),
        AuthorElements.read(channel, scope),
        TagElements.read(channel),
        id(channel).orElse(null),
        generator(channel).orElse(null),
        scope
            .plain(channel, "rights", "copyright", "dc:rights", "dcterms:rights", "media:copyright")
            .orElse(null),
        named(HUB_HEADER).or(() -> LinkElements.first(links, "hub")).orElse(null),
        QuietTimesElements.read(channel));
  }

  private Optional<String> language(XmlElement channel) {
    return channel
        .textOf("language", "dc:language", "dcterms:language")
        .map(FeedScope::tag)
        .or(() -> scope.language(channel))
        .or(() ->
            from.header("Content-Language")
                .map(String::strip)
                .filter(tag -> tag.matches("[A-Za-z0-9-]{2,35}")));
  }

  private Optional<String> image(XmlElement channel) {
    XmlElement outer = channel.parent();
    return channel
        .first("image", "logo", "icon", "itunes:image", "googleplay:image", "media:thumbnail")
        .or(() -> outer == null ? Optional.empty() : outer.first("image"))
        .or(() -> channel.first("itunes:link").filter(MediaElements::isPictureLink))
        .flatMap(image -> MediaElements.address(image, scope));
  }

  private Optional<String> id(XmlElement channel) {
    return channel
        .first("id", "guid")
        .filter(id -> !id.text().isEmpty())
        .flatMap(id ->
            id.text().startsWith("/")
                ? scope.address(id, id.text())
                : Optional.of(PlainText.harmless(id.text())))
        .or(() -> channel.attribute("rdf:about").map(PlainText::harmless));
  }

  private Optional<String> generator(XmlElement channel) {
    return scope
        .plain(channel, "generator")
        .or(() -> scope.addressIn(channel, "generator", "admin:generatoragent"));
  }

  /** {@code ttl}, or the period of the syndication module divided by its frequency. */
  private static @Nullable Integer ttlMinutes(XmlElement channel) {
    Optional<Integer> ttl = channel.textOf("ttl").flatMap(FeedElements::whole);
    if (ttl.isPresent()) {
      return ttl.get();
    }
    int frequency = channel.textOf("sy:updatefrequency").flatMap(FeedElements::whole).orElse(1);
    return channel
        .textOf("sy:updateperiod")
        .map(period -> PERIOD_MINUTES.get(period.toLowerCase(Locale.ROOT)))
        .map(minutes -> Math.max(1, minutes / Math.max(1, frequency)))
        .orElse(null);
  }

  private static Optional<Integer> whole(String number) {
    Matcher whole = WHOLE.matcher(number);
    return whole.matches() ? Optional.of(Integer.valueOf(whole.group(1))) : Optional.empty();
  }

  /** WebSub, section 4: what the response names comes before what the feed does. */
  private Optional<String> named(Pattern relation) {
    return from.header("Link")
        .map(relation::matcher)
        .filter(Matcher::find)
        .flatMap(link -> FeedLink.resolve(scope.documentBase(), link.group(1)));
  }

  /** A link of this relation in a {@code Link} header (RFC 8288). */
  private static Pattern header(String relation) {
    return Pattern.compile(
        "<([^<>]{1,2000})>\\s*;[^,]{0,200}?rel\\s*=\\s*\"?(?:[^\",;]{0,100}\\s)?"
            + relation
            + "\\b");
  }
}
