package org.pillarwatch.store.article;

import java.sql.Types;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.events.CountryTag;
import org.pillarwatch.events.TopicTag;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Writes the tags of articles, with the evidence of each. */
final class TagRows {

  private static final String ADD_TOPIC =
      """
      insert into topic_tag (article_id, taxonomy, topic, confidence, evidence)
      values (:id, :taxonomy, :topic, :confidence, cast(:evidence as jsonb))
      """;

  private static final String ADD_COUNTRY =
      """
      insert into country_tag (article_id, country, role, confidence, evidence)
      values (:id, :country, :role, :confidence, cast(:evidence as jsonb))
      """;

  private static final String KNOW_TOPIC =
      """
      insert into known_topic (taxonomy, topic, iptc)
      select :taxonomy, :topic, :iptc
      where not exists (
        select 1 from known_topic
        where taxonomy = :taxonomy and topic = :topic
          and (iptc = cast(:iptc as text[]) or cardinality(cast(:iptc as text[])) = 0))
      on conflict (taxonomy, topic) do update set iptc = excluded.iptc
        where cardinality(excluded.iptc) > 0
      """;

  private final NamedParameterJdbcOperations jdbc;
  private final EvidenceJson json;

  TagRows(NamedParameterJdbcOperations jdbc, EvidenceJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void remove(List<ArticleClassified> events) {
    if (events.isEmpty()) {
      return;
    }
    SqlParameterSource ids =
        ArticleRows.ids(events.stream().map(event -> event.article().id().value()).toList());
    jdbc.update("delete from topic_tag where article_id = any(:ids)", ids);
    jdbc.update("delete from country_tag where article_id = any(:ids)", ids);
  }

  void add(List<ArticleClassified> events) {
    batch(ADD_TOPIC, events.stream().flatMap(this::topicRows));
    batch(ADD_COUNTRY, events.stream().flatMap(this::countryRows));
    batch(KNOW_TOPIC, topics(events).values().stream().map(TagRows::knownTopic));
  }

  private void batch(String sql, Stream<SqlParameterSource> rows) {
    SqlParameterSource[] batch = rows.toArray(SqlParameterSource[]::new);
    if (batch.length > 0) {
      jdbc.batchUpdate(sql, batch);
    }
  }

  private Stream<SqlParameterSource> topicRows(ArticleClassified event) {
    return event.topics().stream()
        .map(tag ->
            new MapSqlParameterSource("id", event.article().id().value())
                .addValue("taxonomy", tag.taxonomy())
                .addValue("topic", tag.id())
                .addValue("confidence", tag.confidence())
                .addValue("evidence", json.write(tag.evidence())));
  }

  private Stream<SqlParameterSource> countryRows(ArticleClassified event) {
    return event.countries().stream()
        .map((CountryTag tag) ->
            new MapSqlParameterSource("id", event.article().id().value())
                .addValue("country", tag.code().value())
                .addValue("role", tag.role().name().toLowerCase(Locale.ROOT))
                .addValue("confidence", tag.confidence())
                .addValue("evidence", json.write(tag.evidence())));
  }

  /**
   * One tag of each topic, the newest with codes, if any; in a fixed order, which prevents
   * deadlocks.
   */
  private static SortedMap<String, TopicTag> topics(List<ArticleClassified> events) {
    SortedMap<String, TopicTag> topics = new TreeMap<>();
    events.stream()
        .sorted(Comparator.comparing(ArticleClassified::classifiedAt))
        .flatMap(event -> event.topics().stream())
        .forEach(tag ->
            topics.merge(
                tag.taxonomy() + " " + tag.id(),
                tag,
                (before, newer) -> newer.iptc().isEmpty() ? before : newer));
    return topics;
  }

  private static SqlParameterSource knownTopic(TopicTag tag) {
    return new MapSqlParameterSource("taxonomy", tag.taxonomy())
        .addValue("topic", tag.id())
        .addValue("iptc", tag.iptc().toArray(String[]::new), Types.ARRAY);
  }
}
