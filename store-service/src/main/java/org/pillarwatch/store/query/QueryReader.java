package org.pillarwatch.store.query;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.CountryCode;
import org.pillarwatch.store.query.language.QueryLanguage;
import org.pillarwatch.store.query.language.QueryReading;
import org.pillarwatch.store.taxonomy.Catalogue;

/** Parses the query parameters of a URL. Safe for use by many threads. */
public final class QueryReader {

  private static final Set<String> FILTER_NAMES =
      inOrder(
          "topic",
          "pillar",
          "lineOfEffort",
          "country",
          "language",
          "source",
          "from",
          "to",
          "zone",
          "q");
  private static final Set<String> NAMES =
      inOrder(
          "topic",
          "pillar",
          "lineOfEffort",
          "country",
          "language",
          "source",
          "from",
          "to",
          "zone",
          "q",
          "limit",
          "cursor",
          "order");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final int LONGEST_TEXT = 300;

  private final Catalogue catalogue;
  private final QueryLanguage language;

  /**
   * Creates a reader with a query language of its own.
   *
   * @param catalogue names the topics that may be asked for
   */
  public QueryReader(Catalogue catalogue) {
    this(catalogue, new QueryLanguage(new CatalogueVocabulary(catalogue)));
  }

  /**
   * Creates a reader that shares its readings of words with others.
   *
   * @param catalogue names the topics that may be asked for
   */
  public QueryReader(Catalogue catalogue, QueryLanguage language) {
    this.catalogue = catalogue;
    this.language = language;
  }

  /**
   * A query for a page of articles.
   *
   * @throws BadQueryException when a value is unknown or has the wrong form
   */
  public ArticleQuery query(Map<String, List<String>> given) {
    var parameters = new Parameters(given);
    parameters.allowOnly(NAMES);
    ArticleFilter filter = read(parameters);
    Integer limit =
        parameters.one("limit", QueryReader::limit, "a number from 1 to " + ArticleQuery.MAX_LIMIT);
    ArticleOrder asked =
        oneOf(ArticleOrder.class, given.get("order"), "order", ArticleOrder.NEWEST);
    ArticleOrder order = filter.words() == null ? ArticleOrder.NEWEST : asked;
    Cursor cursor =
        parameters.one(
            "cursor",
            text -> Cursor.decode(text).filter(place -> place.isOf(order)),
            "the value of \"next\" of the page before, in the same order");
    return parameters.result(
        new ArticleQuery(
            filter, Objects.requireNonNullElse(limit, ArticleQuery.DEFAULT_LIMIT), cursor, order));
  }

  /**
   * A filter alone, as counting needs it.
   *
   * @throws BadQueryException when a value is unknown or has the wrong form
   */
  public ArticleFilter filter(Map<String, List<String>> given) {
    var parameters = new Parameters(given);
    parameters.allowOnly(FILTER_NAMES);
    return parameters.result(read(parameters));
  }

  /**
   * A filter of words alone.
   *
   * @param words null or blank asks for none
   * @throws BadQueryException when they have no meaning
   */
  public ArticleFilter saying(@Nullable String words) {
    return filter(words == null ? Map.of() : Map.of("q", List.of(words)));
  }

  /**
   * One of the values of an enumeration, in lower case.
   *
   * @param given null when the parameter is absent
   * @throws BadQueryException when the value is another
   */
  public <E extends Enum<E>> E oneOf(
      Class<E> type, @Nullable List<String> given, String name, E otherwise) {
    var parameters = new Parameters(given == null ? Map.of() : Map.of(name, given));
    List<E> values = List.of(type.getEnumConstants());
    E value =
        parameters.one(
            name,
            text -> values.stream().filter(any -> lower(any).equals(text)).findFirst(),
            values.stream().map(QueryReader::lower).collect(Collectors.joining(" or ")));
    return parameters.result(Objects.requireNonNullElse(value, otherwise));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private ArticleFilter read(Parameters parameters) {
    ZoneId given =
        parameters.one(
            "zone", Dates::zone, "a time zone of the IANA database, such as America/Guatemala");
    ZoneId zone = given == null ? ZoneOffset.UTC : given;
    Instant from = parameters.one("from", text -> Dates.start(text, zone), Dates.ALLOWED);
    Instant to = parameters.one("to", text -> Dates.end(text, zone), Dates.ALLOWED);
    checkOrder(parameters, from, to);
    return new ArticleFilter(
        new TopicParameters(catalogue).read(parameters),
        parameters.all(
            "country",
            QueryReader::country,
            () -> "two letters of ISO 3166-1, such as GT, or XK for Kosovo"),
        parameters.all(
            "language",
            QueryReader::language,
            () ->
                "two letters of ISO 639-1, such as es, or "
                    + ArticleFilter.UNKNOWN_LANGUAGE
                    + " when it cannot be told"),
        parameters.all("source", QueryReader::text, () -> "the name of a source"),
        from,
        to,
        words(parameters),
        zone);
  }

  private @Nullable String words(Parameters parameters) {
    String words =
        parameters.one("q", QueryReader::text, "at most " + LONGEST_TEXT + " characters");
    if (words != null && language.read(words) instanceof QueryReading.Refused refused) {
      parameters.refuse(
          new BadParameter("q", words, refused.message(), refused.column(), refused.suggestion()));
    }
    return words;
  }

  /** Returns whether {@code zone=} accepts a value: the name of a zone in the IANA database. */
  public static boolean isZone(String text) {
    return Dates.zone(text).isPresent();
  }

  /** How the words of a filter were understood; empty when it has none. */
  public Optional<QueryReading.Understood> understood(ArticleFilter filter) {
    return Optional.ofNullable(filter.words())
        .map(language::read)
        .filter(QueryReading.Understood.class::isInstance)
        .map(QueryReading.Understood.class::cast);
  }

  private static void checkOrder(
      Parameters parameters, @Nullable Instant from, @Nullable Instant to) {
    if (from != null && to != null && !from.isBefore(to)) {
      parameters.refuse(new BadParameter("to", to.toString(), "later than from, which is " + from));
    }
  }

  private static Optional<CountryCode> country(String code) {
    String upper = code.toUpperCase(Locale.ROOT);
    return COUNTRIES.contains(upper) || upper.equals("XK")
        ? Optional.of(new CountryCode(upper))
        : Optional.empty();
  }

  private static Optional<String> language(String code) {
    String lower = code.toLowerCase(Locale.ROOT);
    return Optional.of(lower)
        .filter(known -> LANGUAGES.contains(known) || known.equals(ArticleFilter.UNKNOWN_LANGUAGE));
  }

  private static Optional<String> text(String text) {
    return Optional.of(text).filter(any -> any.length() <= LONGEST_TEXT && any.indexOf(0) < 0);
  }

  private static Optional<Integer> limit(String text) {
    try {
      return Optional.of(Integer.valueOf(text))
          .filter(limit -> limit >= 1 && limit <= ArticleQuery.MAX_LIMIT);
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  private static Set<String> inOrder(String... names) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
  }
}
