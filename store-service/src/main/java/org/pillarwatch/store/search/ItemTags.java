package org.pillarwatch.store.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pillarwatch.events.CountryCode;
import org.pillarwatch.events.CountryRole;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the tags of a whole page of articles at once. */
final class ItemTags {

  private static final String TOPICS =
      """
      select article_id, taxonomy, topic, confidence, coalesce(iptc, '{}') as iptc
      from topic_tag left join known_topic using (taxonomy, topic)
      where article_id = any(:ids)
      order by confidence desc, topic
      """;
  private static final String COUNTRIES =
      """
      select article_id, country, role, confidence from country_tag where article_id = any(:ids)
      order by role, confidence desc, country
      """;

  private final JdbcClient jdbc;

  ItemTags(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record TopicRow(String article, String taxonomy, ArticleItem.Topic topic) {}

  private record CountryRow(String article, ArticleItem.Country country) {}

  List<ArticleItem> addTo(List<ItemRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    String[] ids = rows.stream().map(row -> row.id().value()).toArray(String[]::new);
    Map<String, Map<String, List<ArticleItem.Topic>>> topics = topics(ids);
    Map<String, List<ArticleItem.Country>> countries = countries(ids);
    return rows.stream()
        .map(row -> {
          String id = row.id().value();
          return row.with(topics.getOrDefault(id, Map.of()), countries.getOrDefault(id, List.of()));
        })
        .toList();
  }

  /** By article, then by taxonomy. */
  private Map<String, Map<String, List<ArticleItem.Topic>>> topics(String[] ids) {
    return jdbc
        .sql(TOPICS)
        .param("ids", ids)
        .query((row, number) ->
            new TopicRow(
                row.getString("article_id"),
                row.getString("taxonomy"),
                new ArticleItem.Topic(
                    row.getString("topic"),
                    row.getDouble("confidence"),
                    List.of((String[]) row.getArray("iptc").getArray()))))
        .list()
        .stream()
        .collect(
            groupingBy(
                TopicRow::article,
                groupingBy(TopicRow::taxonomy, mapping(TopicRow::topic, toList()))));
  }

  private Map<String, List<ArticleItem.Country>> countries(String[] ids) {
    return jdbc
        .sql(COUNTRIES)
        .param("ids", ids)
        .query((row, number) ->
            new CountryRow(
                row.getString("article_id"),
                new ArticleItem.Country(
                    new CountryCode(row.getString("country")),
                    CountryRole.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                    row.getDouble("confidence"))))
        .list()
        .stream()
        .collect(groupingBy(CountryRow::article, mapping(CountryRow::country, toList())));
  }
}
