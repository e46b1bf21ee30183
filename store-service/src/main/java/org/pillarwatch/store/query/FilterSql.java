package org.pillarwatch.store.query;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.CountryCode;

/**
 * A filter, but for its words, as conditions on {@code article a}; values travel as parameters
 * only.
 */
public final class FilterSql {

  private static final String COUNTRY =
      "exists (select 1 from country_tag c where c.article_id = a.id and c.country = any(:countries))";
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  public FilterSql(ArticleFilter filter) {
    filter.topicsByTaxonomy().forEach(this::anyTopic);
    any(COUNTRY, "countries", filter.countries().stream().map(CountryCode::value).toList());
    any(
        "coalesce(a.language, '" + ArticleFilter.UNKNOWN_LANGUAGE + "') = any(:languages)",
        "languages",
        filter.languages());
    any("a.source = any(:sources)", "sources", filter.sources());
    if (filter.from() != null) {
      and("a.dated_at >= :from", "from", filter.from().atOffset(ZoneOffset.UTC));
    }
    if (filter.to() != null) {
      and("a.dated_at < :to", "to", filter.to().atOffset(ZoneOffset.UTC));
    }
    filter.restrictions().forEach(this::restrict);
  }

  /** Adds a condition with one parameter. */
  public FilterSql and(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
    return this;
  }

  /** Adds the value of a further parameter of a condition. */
  public FilterSql value(String name, Object value) {
    values.put(name, value);
    return this;
  }

  private void anyTopic(String taxonomy, List<String> topics) {
    String name = "taxonomy" + values.size();
    any(
        "exists (select 1 from topic_tag t where t.article_id = a.id and t.taxonomy = :%s and t.topic = any(:%stopics))"
            .formatted(name, name),
        name + "topics",
        topics);
    values.put(name, taxonomy);
  }

  private void any(String condition, String name, List<String> any) {
    if (!any.isEmpty()) {
      and(condition, name, any.toArray(String[]::new));
    }
  }

  private void restrict(ArticleRestriction restriction) {
    String name = "restricted" + values.size();
    switch (restriction) {
      case ArticleRestriction.AnyOf(Set<ArticleId> articles, Set<String> sources) ->
          and(
                  "(a.id = any(:%1$s) or a.source = any(:%1$ssources))".formatted(name),
                  name,
                  ids(articles))
              .value(name + "sources", sources.toArray(String[]::new));
      case ArticleRestriction.NoneOf(Set<ArticleId> articles, Set<String> sources) ->
          and(
                  "a.id <> all(:%1$s) and a.source <> all(:%1$ssources)".formatted(name),
                  name,
                  ids(articles))
              .value(name + "sources", sources.toArray(String[]::new));
      case ArticleRestriction.NewSince(ChangeCursor since, Set<ArticleId> also) ->
          and(
                  "(a.stored_in >= cast(:%1$s as xid8) or a.id = any(:%1$salso))".formatted(name),
                  name,
                  String.valueOf(since.transaction()))
              .value(name + "also", ids(also));
      case ArticleRestriction.Before(ChangeCursor until) ->
          and(
              "a.stored_in < cast(:%s as xid8)".formatted(name),
              name,
              String.valueOf(until.transaction()));
    }
  }

  private static String[] ids(Set<ArticleId> articles) {
    return articles.stream().map(ArticleId::value).toArray(String[]::new);
  }

  /** The condition after {@code where}. */
  public String conditions() {
    return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
  }

  public Map<String, Object> values() {
    return values;
  }
}
