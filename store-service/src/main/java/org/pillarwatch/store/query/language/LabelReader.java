package org.pillarwatch.store.query.language;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.query.language.QueryNode.Copies;
import org.pillarwatch.store.query.language.QueryNode.Dated;
import org.pillarwatch.store.query.language.QueryNode.Labelled;
import org.pillarwatch.store.taxonomy.TaxonomyAlias;

/** Parses the values of fields with facts; refusals name the allowed values. */
final class LabelReader {

  /** Allowed values of {@code is:}. */
  static final List<String> PROPERTIES =
      List.of("original", "copy", "withdrawn", "changed", "corrected", "paywalled", "live-blog");

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Pattern HOST =
      Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");
  private static final Pattern STORY = Pattern.compile("\\d{1,18}");
  private static final Pattern COPIES =
      Pattern.compile("(>=|<=|>|<|=)?(\\d{1,6})|(\\d{1,6})\\.\\.(\\d{1,6})?");
  private static final int MOST_COPIES = 999_999;
  private static final Instant ANY_TIME = Instant.parse("2026-01-01T00:00:00Z");

  private final Vocabulary vocabulary;

  LabelReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Returns the condition of a field and a value. */
  QueryNode read(FieldName field, String value, int position) {
    return switch (field) {
      case SITE -> site(value, position);
      case URL -> url(value, position);
      case COUNTRY -> country(value, position);
      case FOCUS -> new Labelled(Label.FOCUS, code(field, value, position));
      case MENTIONS -> new Labelled(Label.MENTIONS, code(field, value, position));
      case TOPIC -> topic(value, position);
      case PILLAR -> topic(TaxonomyAlias.PILLAR.taxonomy(), value, position);
      case LINE -> topic(TaxonomyAlias.LINE_OF_EFFORT.taxonomy(), value, position);
      case LANG -> language(value, position);
      case STORY -> story(value, position);
      case IS -> property(value, position);
      case COPIES -> copies(value, position);
      case AFTER, BEFORE, UNTIL, DATE -> dated(DateBound.valueOf(field.name()), value, position);
      case TITLE, TEXT, AUTHOR, SOURCE -> throw new IllegalArgumentException(field + " holds text");
    };
  }

  private static QueryNode site(String value, int position) {
    String host = WebAddressForm.host(value);
    if (!HOST.matcher(host).matches()) {
      throw refused(position, "site:" + value, "a host such as elfaro.net", null);
    }
    return new Labelled(Label.SITE, host);
  }

  private static QueryNode url(String value, int position) {
    String address = WebAddressForm.of(value);
    if (address.indexOf('.') < 1) {
      throw refused(position, "url:" + value, "the address of an article", null);
    }
    return new Labelled(Label.URL, address);
  }

  private static QueryNode country(String value, int position) {
    int colon = value.indexOf(':');
    if (colon < 0) {
      return new Labelled(Label.COUNTRY, code(FieldName.COUNTRY, value, position));
    }
    String role = value.substring(0, colon).toLowerCase(Locale.ROOT);
    String code = code(FieldName.COUNTRY, value.substring(colon + 1), position + colon + 1);
    return switch (role) {
      case "focus" -> new Labelled(Label.FOCUS, code);
      case "mention", "mentions" -> new Labelled(Label.MENTIONS, code);
      default ->
          throw refused(
              position,
              "country:" + value,
              "country:focus:%s or country:mention:%s".formatted(code, code),
              "country:focus:" + code);
    };
  }

  private static String code(FieldName field, String value, int position) {
    return CountryCodes.code(value)
        .orElseThrow(() ->
            refused(
                position,
                field.field() + ":" + value,
                "two letters of ISO 3166-1 such as HN, XK for Kosovo, or the country's name",
                null));
  }

  private QueryNode topic(String value, int position) {
    int slash = value.indexOf('/');
    if (slash > 0) {
      return topic(value.substring(0, slash), value.substring(slash + 1), position);
    }
    List<String> taxonomies =
        vocabulary.taxonomies().stream()
            .filter(taxonomy -> vocabulary.topics(taxonomy).contains(lower(value)))
            .toList();
    if (taxonomies.size() == 1) {
      return new Labelled(Label.TOPIC, taxonomies.getFirst() + "/" + lower(value));
    }
    List<String> all =
        vocabulary.taxonomies().stream()
            .flatMap(
                taxonomy -> vocabulary.topics(taxonomy).stream().map(id -> taxonomy + "/" + id))
            .filter(topic -> taxonomies.isEmpty() || topic.endsWith("/" + lower(value)))
            .toList();
    throw refused(
        position, "topic:" + value, String.join(", ", all), "topic:" + nearest(all, value));
  }

  private QueryNode topic(String taxonomy, String id, int position) {
    List<String> topics = vocabulary.topics(lower(taxonomy));
    if (topics.contains(lower(id))) {
      return new Labelled(Label.TOPIC, lower(taxonomy) + "/" + lower(id));
    }
    String name = lower(taxonomy) + "/";
    String allowed =
        topics.isEmpty()
            ? "one of the taxonomies " + String.join(", ", vocabulary.taxonomies())
            : String.join(", ", topics);
    throw refused(
        position,
        "topic:" + taxonomy + "/" + id,
        allowed,
        topics.isEmpty() ? null : "topic:" + name + nearest(topics, id));
  }

  private static QueryNode language(String value, int position) {
    if (LANGUAGES.contains(lower(value)) || value.equalsIgnoreCase("und")) {
      return new Labelled(Label.LANG, lower(value));
    }
    throw refused(position, "lang:" + value, "two letters of ISO 639-1 such as es, or und", null);
  }

  private static QueryNode story(String value, int position) {
    if (!STORY.matcher(value).matches()) {
      throw refused(position, "story:" + value, "the number of a story", null);
    }
    return new Labelled(Label.STORY, String.valueOf(Long.parseLong(value)));
  }

  private static QueryNode property(String value, int position) {
    if (PROPERTIES.contains(lower(value))) {
      return new Labelled(Label.IS, lower(value));
    }
    throw refused(
        position, "is:" + value, String.join(", ", PROPERTIES), "is:" + nearest(PROPERTIES, value));
  }

  private static QueryNode copies(String value, int position) {
    Matcher form = COPIES.matcher(value);
    if (!form.matches()) {
      throw refused(position, "copies:" + value, "a number, >=3 or 2..5", "copies:>=1");
    }
    if (form.group(2) == null) {
      return between(Integer.parseInt(form.group(3)), form.group(4), position);
    }
    int number = Integer.parseInt(form.group(2));
    return switch (Objects.requireNonNullElse(form.group(1), "=")) {
      case ">=" -> new Copies(number, Integer.MAX_VALUE);
      case ">" -> new Copies(Math.min(number + 1, MOST_COPIES), Integer.MAX_VALUE);
      case "<=" -> new Copies(0, number);
      case "<" -> new Copies(0, Math.max(0, number - 1));
      default -> new Copies(number, number);
    };
  }

  private static QueryNode between(int least, @Nullable String last, int position) {
    int most = last == null ? Integer.MAX_VALUE : Integer.parseInt(last);
    if (most < least) {
      throw refused(position, "copies:" + least + ".." + most, "the smaller number first", null);
    }
    return new Copies(least, most);
  }

  private static QueryNode dated(DateBound bound, String value, int position) {
    String expression =
        Character.isDigit(value.charAt(0)) && value.length() > 5 ? value : lower(value);
    if (DateExpression.resolve(bound, expression, ANY_TIME, ZoneOffset.UTC).isEmpty()) {
      throw refused(
          position, bound.field() + ":" + value, DateExpression.FORMS, bound.field() + ":7d");
    }
    return new Dated(bound, expression);
  }

  private static String nearest(List<String> known, String value) {
    Optional<String> nearest =
        known.stream().min(Comparator.comparingInt(one -> EditDistance.between(one, lower(value))));
    return nearest.orElse(value);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static RefusalException refused(
      int position, String given, String allowed, @Nullable String suggestion) {
    return new RefusalException(
        position, "%s is not allowed; allowed is %s.".formatted(given, allowed), suggestion);
  }
}
