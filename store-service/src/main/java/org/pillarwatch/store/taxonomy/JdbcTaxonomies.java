package org.pillarwatch.store.taxonomy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarwatch.events.TaxonomyPublished;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Published taxonomies in PostgreSQL; one transaction for each publication. */
final class JdbcTaxonomies implements PublishedTaxonomies {

  private static final String LOCK =
      "select version, published_at from taxonomy where id = :id for update";

  /** In the order in which intake locks topics, so that neither waits for the other in a circle. */
  private static final String LOCK_TOPICS =
      """
      select topic from known_topic where taxonomy = :id
      order by taxonomy collate "C", topic collate "C" for update
      """;

  private static final String KEEP =
      """
      insert into taxonomy (id, version, label, description, labels, short_labels, in_use,
        published_at)
      values (:id, :version, :label, :description, cast(:labels as jsonb),
        cast(:shortLabels as jsonb), :inUse, :publishedAt)
      on conflict (id) do update set version = excluded.version, label = excluded.label,
        description = excluded.description, labels = excluded.labels,
        short_labels = excluded.short_labels, in_use = excluded.in_use,
        published_at = excluded.published_at
      """;

  private static final String DROP_TOPICS =
      "update known_topic set place = null where taxonomy = :id and topic <> all(:topics)";

  private static final String KEEP_TOPIC =
      """
      insert into known_topic (taxonomy, topic, iptc, place, label, description, labels,
        short_labels, scope, includes, excludes, colour)
      values (:taxonomy, :topic, :iptc, :place, :label, :description, cast(:labels as jsonb),
        cast(:shortLabels as jsonb), :scope, :includes, :excludes, :colour)
      on conflict (taxonomy, topic) do update set iptc = excluded.iptc, place = excluded.place,
        label = excluded.label, description = excluded.description, labels = excluded.labels,
        short_labels = excluded.short_labels, scope = excluded.scope,
        includes = excluded.includes, excludes = excluded.excludes, colour = excluded.colour
      """;

  private final NamedParameterJdbcOperations jdbc;
  private final TransactionTemplate transaction;
  private final JsonMapper json = new JsonMapper();

  JdbcTaxonomies(NamedParameterJdbcOperations jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  private record Held(String version, Instant publishedAt) {

    static Held of(ResultSet row, int number) throws SQLException {
      return new Held(
          row.getString("version"),
          row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    Outcome against(TaxonomyPublished taxonomy) {
      String held = taxonomy.id() + "-" + version;
      String offered = taxonomy.id() + "-" + taxonomy.version();
      if (TaxonomyVersions.isBehind(offered, held)) {
        return Outcome.OLDER;
      }
      return TaxonomyVersions.isBehind(held, offered) || taxonomy.publishedAt().isAfter(publishedAt)
          ? Outcome.STORED
          : Outcome.UNCHANGED;
    }
  }

  @Override
  public Outcome keep(TaxonomyPublished taxonomy) {
    return transaction.execute(status -> {
      Optional<Held> held =
          jdbc.query(LOCK, Map.of("id", taxonomy.id()), Held::of).stream().findFirst();
      Outcome outcome = held.map(each -> each.against(taxonomy)).orElse(Outcome.STORED);
      if (outcome == Outcome.STORED) {
        store(taxonomy);
      }
      return outcome;
    });
  }

  private void store(TaxonomyPublished taxonomy) {
    var labels = EnglishLabels.of(taxonomy.id(), taxonomy.labels(), taxonomy.shortLabels());
    jdbc.queryForList(LOCK_TOPICS, Map.of("id", taxonomy.id()), String.class);
    jdbc.update(
        KEEP,
        labelled(labels, taxonomy.labels(), taxonomy.shortLabels())
            .addValue("id", taxonomy.id())
            .addValue("version", taxonomy.version())
            .addValue("inUse", array(taxonomy.inUse()), Types.ARRAY)
            .addValue("publishedAt", taxonomy.publishedAt().atOffset(ZoneOffset.UTC)));
    List<String> topics = taxonomy.topics().stream().map(TaxonomyPublished.Topic::id).toList();
    jdbc.update(
        DROP_TOPICS,
        new MapSqlParameterSource("id", taxonomy.id())
            .addValue("topics", array(topics), Types.ARRAY));
    jdbc.batchUpdate(KEEP_TOPIC, rows(taxonomy));
  }

  private SqlParameterSource[] rows(TaxonomyPublished taxonomy) {
    Map<String, Integer> places = new HashMap<>();
    taxonomy.topics().forEach(topic -> places.put(topic.id(), places.size()));
    return taxonomy.topics().stream()
        .sorted(Comparator.comparing(TaxonomyPublished.Topic::id))
        .map(topic -> row(taxonomy.id(), topic).addValue("place", places.get(topic.id())))
        .toArray(SqlParameterSource[]::new);
  }

  private MapSqlParameterSource row(String taxonomy, TaxonomyPublished.Topic topic) {
    var labels = EnglishLabels.of(topic.id(), topic.labels(), topic.shortLabels());
    return labelled(labels, topic.labels(), topic.shortLabels())
        .addValue("taxonomy", taxonomy)
        .addValue("topic", topic.id())
        .addValue("iptc", array(topic.iptc()), Types.ARRAY)
        .addValue("scope", topic.scope())
        .addValue("includes", array(topic.includes()), Types.ARRAY)
        .addValue("excludes", array(topic.excludes()), Types.ARRAY)
        .addValue("colour", topic.colour(), Types.VARCHAR);
  }

  private MapSqlParameterSource labelled(
      EnglishLabels english, Map<String, String> labels, Map<String, String> shortLabels) {
    return new MapSqlParameterSource("label", english.label())
        .addValue("description", english.description())
        .addValue("labels", json.writeValueAsString(labels))
        .addValue("shortLabels", json.writeValueAsString(shortLabels));
  }

  private static String[] array(List<String> values) {
    return values.toArray(String[]::new);
  }
}
