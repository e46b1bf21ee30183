package org.pillarwatch.store.taxonomy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the catalogue from PostgreSQL: published taxonomies and topics that only tags name. */
final class JdbcCatalogue implements Catalogue {

  private static final String ALL =
      """
      with newest as (select in_use from taxonomy order by published_at desc, id limit 1),
        known as (
          select coalesce(t.id, k.taxonomy) as id, t.label, t.description,
            array_position((select in_use from newest), coalesce(t.id, k.taxonomy)) as place,
            k.topic, k.place as topic_place, k.label as topic_label,
            k.description as topic_description, k.colour
          from taxonomy t full join known_topic k on k.taxonomy = t.id)
      select id, coalesce(label, id) as label, coalesce(description, id) as description,
        place is null and exists (select 1 from newest) as is_retired,
        topic, coalesce(topic_label, topic) as topic_label,
        coalesce(topic_description, topic_label, topic) as topic_description, colour,
        (place is null or topic_place is null) and exists (select 1 from newest) as is_topic_retired
      from known
      order by place nulls last, id collate "C", topic_place nulls last, topic collate "C"
      """;

  private final JdbcClient jdbc;

  JdbcCatalogue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(ListedTaxonomy taxonomy, List<TopicLabel> topics) {

    static Row of(ResultSet row, int number) throws SQLException {
      String id = row.getString("id");
      String topic = row.getString("topic");
      return new Row(
          new ListedTaxonomy(
              id,
              row.getString("label"),
              row.getString("description"),
              row.getBoolean("is_retired"),
              List.of()),
          topic == null ? List.of() : List.of(label(new TopicId(id, topic), row)));
    }

    private static TopicLabel label(TopicId id, ResultSet row) throws SQLException {
      return new TopicLabel(
          id,
          row.getString("topic_label"),
          row.getString("topic_description"),
          row.getString("colour"),
          row.getBoolean("is_topic_retired"));
    }
  }

  @Override
  public List<ListedTaxonomy> taxonomies() {
    Map<ListedTaxonomy, List<TopicLabel>> topics = new LinkedHashMap<>();
    jdbc.sql(ALL)
        .query(Row::of)
        .list()
        .forEach(row ->
            topics.computeIfAbsent(row.taxonomy(), any -> new ArrayList<>()).addAll(row.topics()));
    return topics.entrySet().stream().map(each -> each.getKey().with(each.getValue())).toList();
  }
}
