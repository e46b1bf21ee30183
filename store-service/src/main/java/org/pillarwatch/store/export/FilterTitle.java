package org.pillarwatch.store.export;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.pillarwatch.store.taxonomy.TopicLabel;

/** What tags and filters are called in English; holds the topics as they are for one feed. */
public final class FilterTitle {

  private final Map<String, String> pillars;
  private final Map<String, String> linesOfEffort;

  public FilterTitle(Catalogue catalogue) {
    pillars = byId(catalogue, Catalogue.PILLARS);
    linesOfEffort = byId(catalogue, Catalogue.LINES_OF_EFFORT);
  }

  private static Map<String, String> byId(Catalogue catalogue, String taxonomy) {
    return catalogue.topics(taxonomy).stream().collect(toMap(TopicLabel::id, TopicLabel::label));
  }

  public String ofPillar(String id) {
    return pillars.getOrDefault(id, id);
  }

  public String ofLineOfEffort(String id) {
    return linesOfEffort.getOrDefault(id, id);
  }

  /** By ISO 3166-1 alpha-2, as CLDR calls it. */
  public static String ofCountry(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  /** One line that tells a feed from others. */
  public String of(ArticleFilter filter) {
    List<String> parts = new ArrayList<>();
    add(parts, filter.pillars(), this::ofPillar);
    add(parts, filter.linesOfEffort(), this::ofLineOfEffort);
    add(parts, filter.countries(), country -> ofCountry(country.value()));
    add(parts, filter.languages(), FilterTitle::ofLanguage);
    add(parts, filter.sources(), source -> source);
    if (filter.words() != null) {
      parts.add("“" + filter.words() + "”");
    }
    if (filter.from() != null) {
      parts.add("from " + filter.from());
    }
    if (filter.to() != null) {
      parts.add("before " + filter.to());
    }
    return "Pillarwatch: " + (parts.isEmpty() ? "all articles" : String.join(" · ", parts));
  }

  private static <T> void add(List<String> parts, List<T> values, Function<T, String> label) {
    if (!values.isEmpty()) {
      parts.add(values.stream().map(label).sorted().collect(joining(" or ")));
    }
  }

  private static String ofLanguage(String code) {
    return code.equals(ArticleFilter.UNKNOWN_LANGUAGE)
        ? "unknown language"
        : Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
  }
}
