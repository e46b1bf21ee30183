package org.pillarwatch.store.query;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** The condition after {@code where}. */
  public String conditions() {
    return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
  }

  public Map<String, Object> values() {
    return values;
  }
}
