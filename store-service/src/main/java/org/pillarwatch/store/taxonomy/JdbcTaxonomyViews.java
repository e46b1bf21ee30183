package org.pillarwatch.store.taxonomy;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads taxonomies from PostgreSQL with all that was published of them. */
final class JdbcTaxonomyViews {

  private static final String TAXONOMY =
      "select version, labels, short_labels, published_at from taxonomy where id = :id";
  private static final String TOPICS =
      """
      select taxonomy, topic, labels, short_labels, scope, includes, excludes, iptc
      from known_topic
      """;
  private static final TypeReference<TreeMap<String, String>> LABELS = new TypeReference<>() {};

  private final Catalogue catalogue;
  private final JdbcClient jdbc;
  private final JsonMapper json = new JsonMapper();

  JdbcTaxonomyViews(Catalogue catalogue, JdbcClient jdbc) {
    this.catalogue = catalogue;
    this.jdbc = jdbc;
  }

  /** Stored data of a topic that the catalogue does not contain. */
  private record Details(
      TopicId id,
      Map<String, String> labels,
      Map<String, String> shortLabels,
      @Nullable String scope,
      List<String> includes,
      List<String> excludes,
      List<String> iptc) {

    TaxonomyView.Topic with(TopicLabel label) {
      return new TaxonomyView.Topic(
          id.topic(),
          labels,
          shortLabels,
          scope,
          includes,
          excludes,
          label.colour(),
          iptc,
          label.isRetired());
    }
  }

  /** All of them, in the order of the catalogue. */
  List<TaxonomyView> all() {
    List<ListedTaxonomy> listed = catalogue.taxonomies();
    Map<TopicId, Details> topics =
        jdbc.sql(TOPICS).query((row, number) -> details(row)).list().stream()
            .collect(toMap(Details::id, identity()));
    return listed.stream().map(taxonomy -> view(taxonomy, topics)).toList();
  }

  private TaxonomyView view(ListedTaxonomy listed, Map<TopicId, Details> details) {
    List<TaxonomyView.Topic> topics =
        listed.topics().stream()
            .flatMap(label ->
                Optional.ofNullable(details.get(label.id())).stream()
                    .map(found -> found.with(label)))
            .toList();
    return jdbc.sql(TAXONOMY)
        .param("id", listed.id())
        .query((row, number) -> view(listed, topics, row))
        .optional()
        .orElseGet(() ->
            new TaxonomyView(
                listed.id(), null, Map.of(), Map.of(), listed.isRetired(), null, topics));
  }

  private TaxonomyView view(ListedTaxonomy listed, List<TaxonomyView.Topic> topics, ResultSet row)
      throws SQLException {
    return new TaxonomyView(
        listed.id(),
        row.getString("version"),
        labels(row, "labels"),
        labels(row, "short_labels"),
        listed.isRetired(),
        row.getObject("published_at", OffsetDateTime.class).toInstant(),
        topics);
  }

  private Details details(ResultSet row) throws SQLException {
    return new Details(
        new TopicId(row.getString("taxonomy"), row.getString("topic")),
        labels(row, "labels"),
        labels(row, "short_labels"),
        row.getString("scope"),
        texts(row, "includes"),
        texts(row, "excludes"),
        texts(row, "iptc"));
  }

  private Map<String, String> labels(ResultSet row, String column) throws SQLException {
    return json.readValue(row.getString(column), LABELS);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
