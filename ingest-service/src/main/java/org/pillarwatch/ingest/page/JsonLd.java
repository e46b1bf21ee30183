package org.pillarwatch.ingest.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schema.org statements of a page, read leniently: raw line breaks, trailing commas, comments
 * around the JSON and references by {@code @id} all occur in the wild. A block that is still
 * unreadable states nothing.
 */
final class JsonLd {
  private static final int MOST_NODES = 20_000;

  /** Of the blocks of a page together; characters. */
  static final int MOST_READ = 2_000_000;

  /** Maximum number of authors and images. */
  private static final int MOST_NAMED = 100;

  private static final int MOST_REPORTS = 1_000;
  private static final int FEWEST_OF_REPORTS = 200;

  /** Longer texts are cut, but for the article's own. */
  private static final int LONGEST = 5_000;

  /** In any order: blanks, marks of comments of HTML, C and lines, and the start of CDATA. */
  private static final Pattern WRAPPING =
      Pattern.compile(
          "\\s++|\\ufeff|<!--|-->|<!\\[CDATA\\[|\\]\\]>|/\\*(?![^{\\[]*CDATA)[^*]{0,500}\\*/|/\\*|\\*/|//");

  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_MISSING_VALUES,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Map<String, JsonNode> byId = new HashMap<>();
  private final List<JsonNode> things = new ArrayList<>();
  private final @Nullable JsonNode article;

  private JsonLd(List<JsonNode> roots) {
    Deque<JsonNode> toVisit = new ArrayDeque<>(roots);
    int visited = 0;
    while (!toVisit.isEmpty() && visited++ < MOST_NODES) {
      JsonNode node = toVisit.removeFirst();
      if (node.isObject()) {
        things.add(node);
        String id = text(node.get("@id"));
        if (!id.isEmpty() && node.size() > 1) {
          byId.merge(id, node, (first, other) -> first.size() >= other.size() ? first : other);
        }
      }
      if (node.isContainer()) {
        node.values().forEach(toVisit::addLast);
      }
    }
    this.article = things.stream().filter(JsonLd::isArticle).findFirst().orElse(null);
  }

  static JsonLd of(List<Element> scripts) {
    List<JsonNode> roots = new ArrayList<>();
    int left = MOST_READ;
    for (Element script : scripts) {
      String data = script.data();
      if (data.length() <= left) {
        left -= data.length();
        roots.addAll(read(data));
      }
    }
    return new JsonLd(roots);
  }

  private static List<JsonNode> read(String script) {
    String json = withoutWrapping(script);
    List<JsonNode> read = parsed(json);
    // Some publishers escape all of it as if it were text of the page.
    return read.isEmpty() && json.contains("&quot;")
        ? parsed(Parser.unescapeEntities(json, false))
        : read;
  }

  /** Reads one value, or several in sequence, up to the first unreadable one. */
  private static List<JsonNode> parsed(String json) {
    List<JsonNode> values = new ArrayList<>();
    try (JsonParser parser = LENIENT.createParser(json)) {
      while (parser.nextToken() != null) {
        values.add(parser.readValueAsTree());
      }
    } catch (JacksonException unreadable) {
      // What was read before it counts.
    }
    return values;
  }

  /** Returns the text after comments and the start of a CDATA section, in any order. */
  private static String withoutWrapping(String script) {
    int start = 0;
    for (Matcher wrapping = WRAPPING.matcher(script);
        wrapping.region(start, script.length()).lookingAt() && wrapping.end() > start; ) {
      start = wrapping.end();
    }
    int object = script.indexOf('{', start);
    int list = script.indexOf('[', start);
    int first = object < 0 ? list : list < 0 ? object : Math.min(object, list);
    return first < 0 ? "" : script.substring(first);
  }

  private static boolean isArticle(JsonNode node) {
    return types(node)
            .anyMatch(type ->
                type.endsWith("Article")
                    || type.endsWith("BlogPosting")
                    || type.endsWith("Review")
                    || type.equals("Report"))
        && !text(node.get("headline"), node.get("name")).isEmpty();
  }

  private static Stream<String> types(JsonNode node) {
    return each(node.get("@type")).map(JsonLd::text);
  }

  /** A text property of the article, first of the names that has one. */
  Optional<SourcedFact<String>> article(String... properties) {
    return stated(properties).map(stated -> stated.map(JsonLd::cut));
  }

  /** The article's own text, as long as it may be. */
  Optional<SourcedFact<String>> articleBody() {
    return stated("articleBody", "text");
  }

  /** The reports of a live blog in their order. */
  Optional<SourcedFact<String>> liveReports() {
    StringBuilder reports = new StringBuilder();
    things.stream()
        .filter(thing -> thing.has("liveBlogUpdate"))
        .findFirst()
        .ifPresent(blog -> {
          paragraph(reports, text(first(blog.get("articleBody"))));
          each(blog.get("liveBlogUpdate"))
              .limit(MOST_REPORTS)
              .forEach(update -> {
                JsonNode report = resolved(update);
                paragraph(reports, text(first(report.get("headline"))));
                paragraph(
                    reports,
                    text(
                        first(report.get("articleBody")),
                        first(report.get("text")),
                        first(report.get("description"))));
              });
        });
    return reports.length() < FEWEST_OF_REPORTS
        ? Optional.empty()
        : Optional.of(new SourcedFact<>(reports.toString(), origin("liveBlogUpdate")));
  }

  private static void paragraph(StringBuilder text, String more) {
    String plain = more.indexOf('<') < 0 ? more : StatedText.blocks(more);
    if (text.length() < ExtractedArticle.MAX_TEXT && !plain.isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n").append(plain);
    }
  }

  private Optional<SourcedFact<String>> stated(String... properties) {
    if (article == null) {
      return Optional.empty();
    }
    return Stream.of(properties)
        .map(property -> new SourcedFact<>(text(first(article.get(property))), origin(property)))
        .filter(stated -> !stated.value().isEmpty())
        .findFirst();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /** Name in {@link ExtractedArticle#origins} of a property of the article, or of a thing. */
  static String origin(String name) {
    return "json-ld " + name;
  }

  /** Returns whether the article is of this type. */
  boolean isA(String type) {
    return article != null && types(article).anyMatch(type::equals);
  }

  /** The names of those whom the article names in a property (a person, an organisation). */
  List<String> names(String property) {
    return article == null
        ? List.of()
        : each(article.get(property))
            .limit(MOST_NAMED)
            .map(this::name)
            .filter(name -> !name.isEmpty())
            .toList();
  }

  /** The addresses of the article's images. */
  List<String> images() {
    return article == null
        ? List.of()
        : Stream.concat(each(article.get("image")), each(article.get("thumbnailUrl")))
            .limit(MOST_NAMED)
            .map(this::resolved)
            .map(image ->
                image.isObject()
                    ? text(first(image.get("url")), first(image.get("contentUrl")))
                    : text(image))
            .filter(url -> !url.isEmpty())
            .map(JsonLd::cut)
            .toList();
  }

  /** The name of the first thing of a type. */
  Optional<SourcedFact<String>> nameOf(String type) {
    return things.stream()
        .filter(thing -> types(thing).anyMatch(type::equals))
        .map(this::name)
        .filter(name -> !name.isEmpty())
        .map(name -> new SourcedFact<>(name, origin(type)))
        .findFirst();
  }

  private String name(JsonNode node) {
    JsonNode whole = resolved(node);
    return cut(whole.isObject() ? text(first(whole.get("name"))) : text(whole));
  }

  private JsonNode resolved(JsonNode node) {
    return node.isObject() && node.size() <= 2
        ? byId.getOrDefault(text(node.get("@id")), node)
        : node;
  }

  private static Stream<JsonNode> each(@Nullable JsonNode node) {
    return node == null
        ? Stream.empty()
        : node.isArray() ? node.values().stream() : Stream.of(node);
  }

  private static @Nullable JsonNode first(@Nullable JsonNode node) {
    return node != null && node.isArray() ? node.get(0) : node;
  }

  /** Some publishers escape their JSON as if it were HTML. */
  private static String text(@Nullable JsonNode... nodes) {
    for (JsonNode node : nodes) {
      if (node != null && node.isValueNode() && !node.isNull()) {
        String value = node.asString().strip();
        if (!value.isEmpty()) {
          return value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, false);
        }
      }
    }
    return "";
  }
}
