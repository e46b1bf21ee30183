package org.pillarwatch.store.export;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.pillarwatch.store.taxonomy.TopicId;
import org.pillarwatch.store.taxonomy.TopicLabels;

/** Titles of filters and labels of topics in English, as they are while one feed is made. */
public final class FilterTitle {

  private final TopicLabels labels;

  /** Uses the current labels. */
  public FilterTitle(Catalogue catalogue) {
    labels = new TopicLabels(catalogue);
  }

  /** The labels that the titles are made of. */
  public TopicLabels labels() {
    return labels;
  }

  /** The label of a topic. */
  public String of(TopicId topic) {
    return labels.of(topic).label();
  }

  /** By ISO 3166-1 alpha-2, as CLDR calls it. */
  public static String ofCountry(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  /** Returns the title of a feed with this filter. */
  public String of(ArticleFilter filter) {
    List<String> parts = new ArrayList<>();
    Map<String, List<String>> topics = filter.topicsByTaxonomy();
    for (String taxonomy : labels.inOrder(topics.keySet())) {
      add(
          parts,
          topics.getOrDefault(taxonomy, List.of()),
          topic -> of(new TopicId(taxonomy, topic)));
    }
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
