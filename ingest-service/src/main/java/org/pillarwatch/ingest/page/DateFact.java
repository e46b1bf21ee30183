package org.pillarwatch.ingest.page;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Dates of publication and modification: the first plausible one, from metadata over the feed to
 * visible text.
 */
final class DateFact {
  private static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");

  /** A date without a time, or written in a zone it does not name, may lie a day ahead. */
  private static final Duration SLACK = Duration.ofDays(1);

  private static final Pattern IN_PATH =
      Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2}|[a-z]{3})[/-](\\d{1,2})(?:[/-]|$)");
  private static final Pattern COMPACT_IN_PATH =
      Pattern.compile("[/_-](20\\d{2})(\\d{2})(\\d{2})(?:[/_.-]|$)");

  private final PageMarks marks;
  private final JsonLd jsonLd;
  private final @Nullable URI url;
  private final Instant latest;
  private final Optional<SourcedFact<String>> announced;

  DateFact(PageMarks marks, JsonLd jsonLd, PageSource source) {
    this.marks = marks;
    this.jsonLd = jsonLd;
    this.url = source.url();
    this.announced =
        Optional.ofNullable(source.announced().published())
            .map(date -> new SourcedFact<>(date.toString(), "feed"));
    this.latest = source.latest().map(fetched -> fetched.plus(SLACK)).orElse(Instant.MAX);
  }

  Optional<SourcedFact<OffsetDateTime>> published() {
    return firstOf(
        List.of(
            () -> jsonLd.article("datePublished", "dateCreated", "uploadDate"),
            () ->
                marks.meta(
                    "article:published_time",
                    "og:published_time",
                    "article:published",
                    "parsely-pub-date",
                    "sailthru.date",
                    "datepublished",
                    "publishdate",
                    "publish-date",
                    "publish_date",
                    "pubdate",
                    "publication_date",
                    "dc.date.issued",
                    "dcterms.created",
                    "dc.date",
                    "dc.date.created",
                    "dcterms.date",
                    "date",
                    "cxenseparse:recs:publishtime",
                    "article.published",
                    "publishtime",
                    "pub_date",
                    "originalpublicationdate",
                    "published_time_telegram",
                    "citation_publication_date",
                    "citation_date",
                    "bt:pubdate",
                    "displaydate",
                    "article_date_original",
                    "created"),
            () -> property("datePublished"),
            () -> jsonLd.article("dateModified").filter(date -> marks.times.isEmpty()),
            () -> announced,
            this::timeOfPath,
            this::inPath,
            this::time,
            this::written));
  }

  Optional<SourcedFact<OffsetDateTime>> modified() {
    return firstOf(
        List.of(
            () -> jsonLd.article("dateModified"),
            () ->
                marks.meta(
                    "article:modified_time",
                    "og:updated_time",
                    "article:modified",
                    "datemodified",
                    "lastmod",
                    "last-modified",
                    "dcterms.modified",
                    "dc.date.modified",
                    "revised"),
            () -> property("dateModified")));
  }

  private Optional<SourcedFact<OffsetDateTime>> firstOf(
      List<Supplier<Optional<SourcedFact<String>>>> statements) {
    return statements.stream()
        .flatMap(statement -> statement.get().flatMap(this::read).stream())
        .findFirst();
  }

  private Optional<SourcedFact<OffsetDateTime>> read(SourcedFact<String> statement) {
    return statement.flatMap(text -> DateText.parse(text).filter(this::believable));
  }

  private boolean believable(OffsetDateTime date) {
    Instant instant = date.toInstant();
    return !instant.isBefore(EARLIEST) && !instant.isAfter(latest);
  }

  private Optional<SourcedFact<String>> property(String name) {
    return marks.properties.stream()
        .filter(element -> element.attr("itemprop").contains(name))
        .map(DateFact::written)
        .filter(text -> !text.isBlank())
        .map(text -> new SourcedFact<>(text, "itemprop " + name))
        .findFirst();
  }

  private Optional<SourcedFact<String>> time() {
    return times().findFirst().map(DateFact::ofElement);
  }

  private static SourcedFact<String> ofElement(String text) {
    return new SourcedFact<>(text, "time");
  }

  private Stream<String> times() {
    List<Element> times = marks.times;
    return Stream.concat(
            times.stream()
                .filter(time -> time.hasAttr("pubdate") || time.className().contains("publi")),
            times.stream())
        .map(DateFact::written)
        .filter(text -> DateText.parse(text).isPresent());
  }

  /** The address names the day, an element the time of that day. */
  private Optional<SourcedFact<String>> timeOfPath() {
    return inPath()
        .flatMap(path -> DateText.parse(path.value()))
        .flatMap(day -> times().filter(text -> onSameDay(text, day)).findFirst())
        .map(DateFact::ofElement);
  }

  private static boolean onSameDay(String text, OffsetDateTime day) {
    return DateText.parse(text)
        .filter(time -> time.toLocalDate().equals(day.toLocalDate()))
        .isPresent();
  }

  private static String written(Element element) {
    for (String attribute : List.of("datetime", "content")) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute);
      }
    }
    return InlineText.at(element);
  }

  private Optional<SourcedFact<String>> inPath() {
    if (url == null || url.getPath() == null) {
      return Optional.empty();
    }
    for (Pattern pattern : List.of(IN_PATH, COMPACT_IN_PATH)) {
      Matcher path = pattern.matcher(url.getPath());
      if (path.find()) {
        return Optional.of(new SourcedFact<>(dayOf(path), "address"));
      }
    }
    return Optional.empty();
  }

  private static String dayOf(Matcher path) {
    String month = path.group(2);
    return Character.isDigit(month.charAt(0))
        ? path.group(1) + "-" + month + "-" + path.group(3)
        : path.group(3) + " " + month + " " + path.group(1);
  }

  private Optional<SourcedFact<String>> written() {
    return Stream.concat(marks.dates.stream(), marks.bylines.stream())
        .map(InlineText::at)
        .filter(text -> text.length() < 100 && DateText.parse(text).isPresent())
        .map(text -> new SourcedFact<>(text, "dateline"))
        .findFirst();
  }
}
