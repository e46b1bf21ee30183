package org.pillarwatch.store.article;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.events.ArticleFetched;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Writes to the tables of articles and their former versions, many rows a statement. */
final class ArticleRows {

  private static final String LOCK =
      """
      select id, version, content_hash, published_at, last_fetched_at, taxonomy_version, classified_at
      from article where id = any(:ids) order by id for update
      """;

  private static final String ADD =
      """
      insert into article (id, version, content_hash, url, source, feed, title, text, summary,
        authors, image, marks, published_at, modified_at, first_fetched_at, fetched_at, last_fetched_at,
        language, taxonomy_version, classified_at, stored_at)
      values (:id, 1, :hash, :url, :source, :feed, :title, :text, :summary,
        :authors, :image, :marks, :published, :modified, :fetched, :fetched, :fetched,
        :language, :taxonomy, :classified, :now)
      on conflict (id) do nothing
      """;

  private static final String COUNT_ADDED =
      """
      select count(*) from article
      where id = any(:ids) and version = 1 and stored_in = pg_current_xact_id()
      """;

  private static final String KEEP_FORMER =
      """
      insert into former_version (article_id, version, content_hash, title, text, published_at,
        fetched_at, stored_at)
      select id, version, content_hash, title, text, published_at, fetched_at, stored_at
      from article where id = any(:ids)
      """;

  private static final String CORRECT =
      """
      update article set version = version + 1, content_hash = :hash, url = :url, source = :source,
        feed = :feed, title = :title, text = :text, summary = :summary, authors = :authors,
        image = :image, marks = :marks, published_at = :published, modified_at = :modified, fetched_at = :fetched,
        last_fetched_at = :fetched, language = :language, taxonomy_version = :taxonomy,
        classified_at = :classified, stored_at = :now, stored_in = pg_current_xact_id()
      where id = :id
      """;

  private static final String RETAG =
      """
      update article set last_fetched_at = :fetched, language = :language, marks = :marks,
        taxonomy_version = :taxonomy, classified_at = :classified
      where id = :id
      """;

  private static final String TOUCH =
      """
      update article set last_fetched_at = :fetched, marks = :marks
      where id = :id and last_fetched_at < :fetched
      """;

  private static final String COUNT = "select count_attention(:ids, 1)";
  private static final String COUNT_NO_MORE = "select count_attention(:ids, -1)";

  private static final String NOTE_CHANGE = "select note_changed_articles(:ids)";

  private static final String NOTE_RETURN =
      """
      select note_changed_articles(array(
        select article_id from withdrawal where article_id = any(:ids)))
      where exists (select 1 from withdrawal where article_id = any(:ids))
      """;

  private final NamedParameterJdbcOperations jdbc;
  private final InstantSource clock;

  ArticleRows(NamedParameterJdbcOperations jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Reads what is held of these articles and keeps others from changing it until the commit. */
  Map<String, StoredState> lock(List<String> ids) {
    return jdbc
        .query(
            LOCK,
            ids(ids),
            (row, number) ->
                new StoredState(
                    row.getString("id"),
                    row.getInt("version"),
                    row.getString("content_hash"),
                    instant(row.getObject("published_at", OffsetDateTime.class)),
                    row.getObject("last_fetched_at", OffsetDateTime.class).toInstant(),
                    row.getString("taxonomy_version"),
                    row.getObject("classified_at", OffsetDateTime.class).toInstant()))
        .stream()
        .collect(toMap(StoredState::id, identity()));
  }

  /**
   * Adds articles that were not held when their rows were locked.
   *
   * @throws OptimisticLockingFailureException when another replica has added one since, as can
   *     happen while partitions move; the next try finds and locks it
   */
  void add(List<ArticleClassified> events) {
    if (events.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(ADD, rows(events));
    Long added = jdbc.queryForObject(COUNT_ADDED, idsOf(events), Long.class);
    if (!Objects.equals(added, (long) events.size())) {
      throw new OptimisticLockingFailureException(
          "another replica added %d of these %d articles meanwhile"
              .formatted(events.size() - Objects.requireNonNullElse(added, 0L), events.size()));
    }
  }

  /** Replaces articles by their new version and keeps the former one. */
  void correct(List<ArticleClassified> events) {
    if (events.isEmpty()) {
      return;
    }
    jdbc.update(KEEP_FORMER, idsOf(events));
    jdbc.batchUpdate(CORRECT, rows(events));
  }

  /** Notes under which taxonomies the articles were read. */
  void retag(List<ArticleClassified> events) {
    if (events.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(RETAG, rows(events));
    note(NOTE_CHANGE, events);
  }

  /** Notes that the articles were met again, so that older records are known as such. */
  void touch(List<ArticleClassified> events) {
    if (!events.isEmpty()) {
      jdbc.batchUpdate(TOUCH, rows(events));
      note(NOTE_RETURN, events);
    }
  }

  /** Takes articles out of the counts, before they change. */
  void uncount(List<ArticleClassified> events) {
    if (!events.isEmpty()) {
      note(COUNT_NO_MORE, events);
    }
  }

  /** Counts articles as they are now. */
  void count(List<ArticleClassified> events) {
    if (!events.isEmpty()) {
      note(COUNT, events);
    }
  }

  /** Lets the search index know of changes that leave the version alone. */
  private void note(String sql, List<ArticleClassified> events) {
    jdbc.query(sql, idsOf(events), (RowCallbackHandler) row -> {});
  }

  private SqlParameterSource[] rows(List<ArticleClassified> events) {
    Instant now = clock.instant();
    return events.stream().map(event -> row(event, now)).toArray(SqlParameterSource[]::new);
  }

  private static SqlParameterSource row(ArticleClassified event, Instant now) {
    ArticleFetched article = event.article();
    return new MapSqlParameterSource()
        .addValue("id", article.id().value())
        .addValue("hash", article.contentHash())
        .addValue("url", article.url().toString())
        .addValue("source", article.source().name())
        .addValue("feed", Objects.toString(article.source().feed(), null), Types.VARCHAR)
        .addValue("title", article.title())
        .addValue("text", article.text())
        .addValue("summary", article.summary(), Types.VARCHAR)
        .addValue("authors", article.authors().toArray(String[]::new), Types.ARRAY)
        .addValue("image", Objects.toString(article.image(), null), Types.VARCHAR)
        .addValue("marks", article.marks().stream().sorted().toArray(String[]::new), Types.ARRAY)
        .addValue("published", time(article.publishedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .addValue("modified", time(article.modifiedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .addValue("fetched", time(article.fetchedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .addValue("language", event.language(), Types.VARCHAR)
        .addValue("taxonomy", event.taxonomyVersion())
        .addValue("classified", time(event.classifiedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .addValue("now", time(now), Types.TIMESTAMP_WITH_TIMEZONE);
  }

  private static SqlParameterSource idsOf(List<ArticleClassified> events) {
    return ids(events.stream().map(event -> event.article().id().value()).toList());
  }

  static SqlParameterSource ids(List<String> ids) {
    return new MapSqlParameterSource("ids", null)
        .addValue("ids", ids.toArray(String[]::new), Types.ARRAY);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }
}
