package org.pillarwatch.store.article;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.CountryCode;
import org.pillarwatch.events.CountryRole;
import org.pillarwatch.events.CountryTag;
import org.pillarwatch.events.TopicTag;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads single articles. */
final class StoredArticles {

  private static final String ARTICLE =
      """
      select article.*, withdrawal.withdrawn_at
      from article left join withdrawal
        on withdrawal.article_id = article.id
        and withdrawal.withdrawn_at > article.last_fetched_at
      where article.id = :id
      """;
  private static final String TOPICS =
      """
      select taxonomy, topic, confidence, coalesce(iptc, '{}') as iptc, evidence
      from topic_tag left join known_topic using (taxonomy, topic)
      where article_id = :id
      order by confidence desc, topic
      """;
  private static final String COUNTRIES =
      """
      select country, role, confidence, evidence from country_tag where article_id = :id
      order by role, confidence desc, country
      """;
  private static final String VERSIONS =
      "select * from article_version where article_id = :id order by version desc";
  private static final String VERSION =
      "select * from article_version where article_id = :id and version = :version";

  private final JdbcClient jdbc;
  private final EvidenceJson json;

  StoredArticles(JdbcClient jdbc, EvidenceJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<StoredArticle> find(ArticleId id) {
    return jdbc.sql(ARTICLE)
        .param("id", id.value())
        .query((row, number) -> article(row, topics(id), countries(id)))
        .optional();
  }

  Optional<StoredVersion> find(ArticleId id, int version) {
    return jdbc.sql(VERSION)
        .param("id", id.value())
        .param("version", version)
        .query(StoredArticles::version)
        .optional();
  }

  List<StoredVersion> versions(ArticleId id) {
    return jdbc.sql(VERSIONS).param("id", id.value()).query(StoredArticles::version).list();
  }

  private List<TopicTag> topics(ArticleId id) {
    return jdbc.sql(TOPICS)
        .param("id", id.value())
        .query((row, number) ->
            new TopicTag(
                row.getString("taxonomy"),
                row.getString("topic"),
                row.getDouble("confidence"),
                List.of((String[]) row.getArray("iptc").getArray()),
                json.read(row.getString("evidence"))))
        .list();
  }

  private List<CountryTag> countries(ArticleId id) {
    return jdbc.sql(COUNTRIES)
        .param("id", id.value())
        .query((row, number) ->
            new CountryTag(
                new CountryCode(row.getString("country")),
                CountryRole.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                row.getDouble("confidence"),
                json.read(row.getString("evidence"))))
        .list();
  }

  private static StoredArticle article(
      ResultSet row, List<TopicTag> topics, List<CountryTag> countries) throws SQLException {
    return new StoredArticle(
        new ArticleId(row.getString("id")),
        row.getInt("version"),
        address(row.getString("url")),
        row.getString("source"),
        address(row.getString("feed")),
        row.getString("title"),
        row.getString("text"),
        row.getString("summary"),
        List.of((String[]) row.getArray("authors").getArray()),
        address(row.getString("image")),
        Set.of((String[]) row.getArray("marks").getArray()),
        timeOrNull(row, "published_at"),
        timeOrNull(row, "modified_at"),
        time(row, "dated_at"),
        time(row, "fetched_at"),
        time(row, "stored_at"),
        timeOrNull(row, "withdrawn_at"),
        row.getString("language"),
        row.getString("taxonomy_version"),
        time(row, "classified_at"),
        topics,
        countries);
  }

  private static StoredVersion version(ResultSet row, int number) throws SQLException {
    return new StoredVersion(
        row.getInt("version"),
        row.getString("content_hash"),
        row.getString("title"),
        row.getString("text"),
        timeOrNull(row, "published_at"),
        time(row, "fetched_at"),
        time(row, "stored_at"));
  }

  private static @Nullable URI address(@Nullable String address) {
    return SafeLink.of(address).orElse(null);
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
