package org.pillarwatch.store.search.lucene;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.query.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the index needs from PostgreSQL. */
final class JdbcArticleSource implements ArticleSource {

  private static final String ARTICLES =
      """
      select a.id, a.title, a.summary, left(a.text, 200000) as text, a.url, a.source, a.authors,
        a.language, a.dated_at, a.marks, a.version, cast(cast(a.stored_in as text) as bigint) as stored,
        array(select t.taxonomy || '/' || t.topic from topic_tag t where t.article_id = a.id) as topics,
        array(select c.country from country_tag c where c.article_id = a.id and c.role = 'focus') as focus,
        array(select c.country from country_tag c where c.article_id = a.id and c.role <> 'focus')
          as mentions,
        s.story, s.relation,
        (select count(*) from story_article copy where copy.of_number = s.number) as copies,
        exists (select 1 from withdrawal w where w.article_id = a.id
          and w.withdrawn_at > a.last_fetched_at) as withdrawn,
        exists (select 1 from correction e where e.article_id = a.id) as corrected
      from article a left join story_article s on s.article_id = a.id
      """;
  private static final String CHANGED =
      """
      select id from article
      where stored_in >= cast(:from as xid8) and stored_in < cast(:to as xid8)
      union select article_id from article_change
      where changed_in >= cast(:from as xid8) and changed_in < cast(:to as xid8)
      union select article_id from story_article
      where decided_in >= cast(:from as xid8) and decided_in < cast(:to as xid8)
      union select original.article_id from story_article copy
      join story_article original on original.number = copy.of_number
      where copy.decided_in >= cast(:from as xid8) and copy.decided_in < cast(:to as xid8)
      """;
  private static final String NEWEST_FIRST = " order by a.dated_at desc, a.id desc limit :limit";

  private final JdbcClient jdbc;

  JdbcArticleSource(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String database() {
    return jdbc.sql("select cast(id as text) from search_source").query(String.class).single();
  }

  @Override
  public long settledTransaction() {
    return jdbc.sql("select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)")
        .query(Long.class)
        .single();
  }

  @Override
  public long size() {
    return jdbc.sql("select count(*) from article").query(Long.class).single();
  }

  @Override
  public List<IndexedArticle> scan(@Nullable Cursor after, int limit) {
    if (after == null) {
      return jdbc.sql(ARTICLES + NEWEST_FIRST)
          .param("limit", limit)
          .query(JdbcArticleSource::article)
          .list();
    }
    return jdbc.sql(ARTICLES + " where (a.dated_at, a.id) < (:date, :id)" + NEWEST_FIRST)
        .param("date", after.datedAt().atOffset(ZoneOffset.UTC))
        .param("id", after.id().value())
        .param("limit", limit)
        .query(JdbcArticleSource::article)
        .list();
  }

  @Override
  public Changes changes(long from, long to) {
    List<String> ids =
        jdbc.sql(CHANGED)
            .param("from", String.valueOf(from))
            .param("to", String.valueOf(to))
            .query((row, number) -> row.getString(1))
            .list();
    Set<ArticleId> articles = new LinkedHashSet<>();
    ids.stream().filter(id -> !id.isEmpty()).map(ArticleId::new).forEach(articles::add);
    return new Changes(articles, articles.size() < ids.size());
  }

  @Override
  public List<IndexedArticle> find(Set<ArticleId> ids) {
    return jdbc.sql(ARTICLES + " where a.id = any(:ids)")
        .param("ids", ids.stream().map(ArticleId::value).toArray(String[]::new))
        .query(JdbcArticleSource::article)
        .list();
  }

  private static IndexedArticle article(ResultSet row, int number) throws SQLException {
    long story = row.getLong("story");
    boolean isDecided = !row.wasNull();
    return new IndexedArticle(
        new ArticleId(row.getString("id")),
        row.getString("title"),
        row.getString("summary"),
        row.getString("text"),
        row.getString("url"),
        row.getString("source"),
        strings(row, "authors"),
        row.getString("language"),
        time(row),
        strings(row, "topics"),
        strings(row, "focus"),
        strings(row, "mentions"),
        isDecided ? story : null,
        properties(row),
        row.getInt("copies"),
        row.getLong("stored"));
  }

  private static List<String> properties(ResultSet row) throws SQLException {
    List<String> properties = new ArrayList<>(strings(row, "marks"));
    properties.add(row.getString("relation") == null ? "original" : "copy");
    if (row.getBoolean("withdrawn")) {
      properties.add("withdrawn");
    }
    if (row.getBoolean("corrected")) {
      properties.add("corrected");
    }
    if (row.getInt("version") > 1) {
      properties.add("changed");
    }
    return properties;
  }

  private static Instant time(ResultSet row) throws SQLException {
    return row.getObject("dated_at", OffsetDateTime.class).toInstant();
  }

  private static List<String> strings(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
