package org.pillarwatch.store.article;

import java.util.List;
import java.util.Locale;
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
      insert into known_topic (taxonomy, topic) values (:taxonomy, :topic)
      on conflict (taxonomy, topic) do nothing
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
    batch(
        KNOW_TOPIC,
        events.stream()
            .flatMap(event -> event.topics().stream())
            .map(TagRows::name)
            .distinct()
            .sorted()
            .map(Name::row));
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

  private static Name name(TopicTag tag) {
    return new Name(tag.taxonomy(), tag.id());
  }

  /** Names are written in one order, so that two transactions never wait for each other. */
  private record Name(String taxonomy, String topic) implements Comparable<Name> {

    @Override
    public int compareTo(Name other) {
      int byTaxonomy = taxonomy.compareTo(other.taxonomy);
      return byTaxonomy != 0 ? byTaxonomy : topic.compareTo(other.topic);
    }

    SqlParameterSource row() {
      return new MapSqlParameterSource("taxonomy", taxonomy).addValue("topic", topic);
    }
  }
}
