package org.pillarwatch.store.query;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.CountryCode;
import org.pillarwatch.store.taxonomy.TopicId;

/**
 * Conditions on articles. Values of one property are alternatives; all given properties must match.
 * An empty list or null matches everything.
 *
 * @param topics of any taxonomies; each taxonomy is a property of its own
 * @param countries in any role
 * @param languages ISO 639-1 codes, or {@value #UNKNOWN_LANGUAGE}
 * @param sources names of sources
 * @param from articles dated then or later
 * @param to articles dated earlier than that
 * @param words what the text must say: words, "a phrase", -without, or
 * @param zone in which the days that {@code words} names begin
 * @param restrictions of who asks; all must hold
 */
public record ArticleFilter(
    List<TopicId> topics,
    List<CountryCode> countries,
    List<String> languages,
    List<String> sources,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String words,
    ZoneId zone,
    List<ArticleRestriction> restrictions) {

  /** Code of an undetermined language, as in ISO 639-2. */
  public static final String UNKNOWN_LANGUAGE = "und";

  /** Copies the lists, so that they are immutable. */
  public ArticleFilter {
    topics = List.copyOf(topics);
    countries = List.copyOf(countries);
    languages = List.copyOf(languages);
    sources = List.copyOf(sources);
    restrictions = List.copyOf(restrictions);
  }

  /** A filter without restrictions. */
  public ArticleFilter(
      List<TopicId> topics,
      List<CountryCode> countries,
      List<String> languages,
      List<String> sources,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String words,
      ZoneId zone) {
    this(topics, countries, languages, sources, from, to, words, zone, List.of());
  }

  /** A filter whose days begin in UTC. */
  public ArticleFilter(
      List<TopicId> topics,
      List<CountryCode> countries,
      List<String> languages,
      List<String> sources,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String words) {
    this(topics, countries, languages, sources, from, to, words, ZoneOffset.UTC);
  }

  /** The filter that lets every article through. */
  public static ArticleFilter all() {
    return new ArticleFilter(List.of(), List.of(), List.of(), List.of(), null, null, null);
  }

  /** Ids of the topics asked for, by taxonomy, in the order they were given. */
  public Map<String, List<String>> topicsByTaxonomy() {
    Map<String, List<String>> byTaxonomy = new LinkedHashMap<>();
    for (TopicId topic : topics) {
      byTaxonomy.computeIfAbsent(topic.taxonomy(), any -> new ArrayList<>()).add(topic.topic());
    }
    return byTaxonomy;
  }

  /** The same filter with other words. */
  public ArticleFilter saying(String otherWords) {
    return new ArticleFilter(
        topics, countries, languages, sources, from, to, otherWords, zone, restrictions);
  }

  /** The same filter without its conditions on one facet. */
  public ArticleFilter without(Facet facet) {
    return new ArticleFilter(
        topics.stream().filter(topic -> !isOf(facet, topic)).toList(),
        facet == Facet.Field.COUNTRY ? List.of() : countries,
        facet == Facet.Field.LANGUAGE ? List.of() : languages,
        facet == Facet.Field.SOURCE ? List.of() : sources,
        from,
        to,
        words,
        zone,
        restrictions);
  }

  /** The same filter with further restrictions. */
  public ArticleFilter with(List<? extends ArticleRestriction> further) {
    List<ArticleRestriction> all = new ArrayList<>(restrictions);
    all.addAll(further);
    return new ArticleFilter(topics, countries, languages, sources, from, to, words, zone, all);
  }

  /** The same filter for articles dated at a time or later. */
  public ArticleFilter since(Instant time) {
    Instant start = from == null || from.isBefore(time) ? time : from;
    return new ArticleFilter(
        topics, countries, languages, sources, start, to, words, zone, restrictions);
  }

  private static boolean isOf(Facet facet, TopicId topic) {
    return facet instanceof Facet.Topics(String taxonomy) && taxonomy.equals(topic.taxonomy());
  }
}
