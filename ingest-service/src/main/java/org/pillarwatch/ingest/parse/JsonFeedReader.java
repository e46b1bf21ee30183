package org.pillarwatch.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.parse.FeedEntry.Content;
import org.pillarwatch.ingest.parse.FeedEntry.Enclosure;
import org.pillarwatch.ingest.parse.FeedEntry.Link;
import org.pillarwatch.ingest.parse.FeedEntry.Media;
import org.pillarwatch.ingest.parse.FeedReading.NotAFeed;
import org.pillarwatch.ingest.parse.FeedReading.Parsed;
import org.pillarwatch.ingest.parse.charset.FeedText;
import org.pillarwatch.ingest.parse.date.FeedDates;
import org.pillarwatch.ingest.parse.html.FeedLink;
import org.pillarwatch.ingest.parse.html.PlainText;
import org.pillarwatch.ingest.parse.html.SafeHtml;
import org.pillarwatch.ingest.parse.xml.XmlText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org), and what is written almost like it. */
final class JsonFeedReader {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /** Lines before JSON that keep other sites from loading it as a script. */
  private static final Pattern GUARD =
      Pattern.compile("(?:\\)\\]\\}'?,?|while\\s*\\(1\\);|for\\s*\\(;;\\);)\\s*(?=[\\[{])");

  /** Returns whether a text that begins like this is JSON. */
  static boolean isJson(String start) {
    return start.startsWith("{") || start.startsWith("[") || GUARD.matcher(start).lookingAt();
  }

  private static String withoutGuard(FeedText text) {
    Matcher guard = GUARD.matcher(text.start());
    int guarded = guard.lookingAt() ? guard.end() : 0;
    int start = text.text().indexOf(text.start().charAt(0));
    return text.text().substring(start + guarded);
  }

  FeedReading read(FeedText text, FeedSource source) {
    JsonNode root;
    try {
      root = MAPPER.readTree(withoutGuard(text));
    } catch (JacksonException e) {
      return new NotAFeed("broken JSON");
    }
    String version = string(root, "version").orElse("");
    JsonNode items = root.path("items");
    if (!root.isObject() || (!version.contains("jsonfeed.org") && !isFeed(root, items))) {
      return new NotAFeed("JSON that is no feed");
    }
    String base = FeedScope.of(source).documentBase();
    List<FeedEntry> entries = new ArrayList<>();
    for (JsonNode item : items) {
      if (item.isObject() && entries.size() < XmlFeedReader.MOST_ENTRIES) {
        entries.add(entry(item, base));
      }
    }
    String format = version.contains("1.1") ? "json-feed-1.1" : "json-feed-1.0";
    return new Parsed(
        new ParsedFeed(format, text.charset(), facts(root, base), entries, List.of()));
  }

  /** Regardless of the version: a list of items, in an object with a version or a title. */
  private static boolean isFeed(JsonNode root, JsonNode items) {
    return items.isArray()
        && Stream.of("version", "title", "feed_url", "home_page_url").anyMatch(root::has);
  }

  private static FeedFacts facts(JsonNode root, String base) {
    return new FeedFacts(
        plain(root, "title"),
        plain(root, "description"),
        address(root, "home_page_url", base).orElse(null),
        address(root, "feed_url", base).orElse(null),
        plain(root, "language"),
        null,
        null,
        address(root, "icon", base).or(() -> address(root, "favicon", base)).orElse(null),
        null,
        authors(root, base),
        List.of(),
        address(root, "feed_url", base).orElse(null),
        null,
        null,
        hub(root, base),
        QuietTimes.NONE);
  }

  private static @Nullable String hub(JsonNode root, String base) {
    return root.path("hubs")
        .valueStream()
        .filter(hub -> hub.path("type").asString("").equalsIgnoreCase("WebSub"))
        .flatMap(hub -> address(hub, "url", base).stream())
        .findFirst()
        .orElse(null);
  }

  private static FeedEntry entry(JsonNode item, String base) {
    Optional<String> id = string(item, "id").map(PlainText::harmless);
    Optional<String> url = address(item, "url", base);
    Optional<String> external = address(item, "external_url", base);
    boolean permalink = id.filter(FeedLink::isWeb).isPresent() && (url.isEmpty() || url.equals(id));
    List<Link> links = new ArrayList<>();
    url.ifPresent(href -> links.add(new Link("alternate", href, null)));
    external.ifPresent(href -> links.add(new Link("related", href, null)));
    return new FeedEntry(
        id.orElse(null),
        permalink,
        plain(item, "title"),
        url.or(() -> permalink ? id : Optional.empty()).or(() -> external).orElse(null),
        links,
        string(item, "date_published").flatMap(FeedDates::read).orElse(null),
        string(item, "date_modified").flatMap(FeedDates::read).orElse(null),
        string(item, "summary").map(text -> TextConstruct.ofText(text).html()).orElse(null),
        content(item, base),
        authors(item, base),
        plain(item, "language"),
        tags(item),
        enclosures(item, base),
        media(item, base),
        null,
        null,
        null);
  }

  private static List<Content> content(JsonNode item, String base) {
    List<Content> content = new ArrayList<>();
    string(item, "content_html")
        .map(html -> SafeHtml.clean(html, base))
        .ifPresent(html -> content.add(new Content(TextConstruct.HTML, null, html)));
    string(item, "content_text")
        .ifPresent(text -> content.add(new Content(TextConstruct.TEXT, null, text)));
    return content;
  }

  /** Version 1.1 has a list, 1.0 had one author; feeds have both, and one where a list belongs. */
  private static List<FeedAuthor> authors(JsonNode node, String base) {
    return Stream.of(node.path("authors"), node.path("author"))
        .flatMap(field -> field.isArray() ? field.valueStream() : Stream.of(field))
        .flatMap(person ->
            AuthorLine.person(
                person.isString()
                    ? PlainText.ofHtml(XmlText.storable(person.asString()))
                    : plain(person, "name"),
                null,
                address(person, "url", base).orElse(null))
                .stream())
        .distinct()
        .toList();
  }

  private static List<Tag> tags(JsonNode item) {
    return item.path("tags")
        .valueStream()
        .map(tag -> PlainText.ofHtml(XmlText.storable(tag.asString(""))))
        .filter(term -> !term.isEmpty())
        .distinct()
        .map(term -> new Tag(term, null, null))
        .toList();
  }

  private static List<Enclosure> enclosures(JsonNode item, String base) {
    List<Enclosure> enclosures = new ArrayList<>();
    for (JsonNode file : item.path("attachments")) {
      JsonNode size = file.path("size_in_bytes");
      Long length = size.isNumber() ? Long.valueOf(size.asLong(0)) : null;
      address(file, "url", base)
          .ifPresent(url -> enclosures.add(new Enclosure(url, plain(file, "mime_type"), length)));
    }
    return enclosures;
  }

  private static List<Media> media(JsonNode item, String base) {
    return Stream.of("image", "banner_image")
        .flatMap(name -> address(item, name, base).stream())
        .distinct()
        .map(url -> new Media(url, null, "image", null, null, null))
        .toList();
  }

  private static Optional<String> address(JsonNode node, String name, String base) {
    return string(node, name).flatMap(written -> FeedLink.resolve(base, written));
  }

  private static @Nullable String plain(JsonNode node, String name) {
    return string(node, name).map(text -> TextConstruct.ofText(text).plain()).orElse(null);
  }

  /** A string or, where people write it without quotes, a number. */
  private static Optional<String> string(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() || value.isNumber()
        ? Optional.of(XmlText.storable(value.asString()).strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }
}
