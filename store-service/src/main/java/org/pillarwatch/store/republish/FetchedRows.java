package org.pillarwatch.store.republish;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.Source;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the newest versions of stored articles as {@link ArticleFetched} events. */
final class FetchedRows {

  private static final String COUNT =
      "select count(*) from article where last_fetched_at >= :from and last_fetched_at < :to";

  private static final String NEXT =
      """
      select id, url, source, feed, title, text, summary, authors, published_at, modified_at,
        last_fetched_at, language, image, marks
      from article
      where id > :after and last_fetched_at >= :from and last_fetched_at < :to
      order by id limit :most
      """;

  private final JdbcClient jdbc;

  FetchedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long count(Span span) {
    return jdbc.sql(COUNT)
        .param("from", time(span.from()))
        .param("to", time(span.to()))
        .query(Long.class)
        .single();
  }

  /**
   * The next articles in the order of their ids.
   *
   * @param after id of the last article read; empty at the start
   */
  List<ArticleFetched> next(Span span, String after, int most) {
    return jdbc.sql(NEXT)
        .param("after", after)
        .param("from", time(span.from()))
        .param("to", time(span.to()))
        .param("most", most)
        .query(FetchedRows::article)
        .list();
  }

  /**
   * Uses the time of the last fetch, so that store assigns the tags to the current version, and the
   * detected language as the declared one, which matters only for short texts.
   */
  private static ArticleFetched article(ResultSet row, int number) throws SQLException {
    return new ArticleFetched(
        new ArticleId(row.getString("id")),
        URI.create(row.getString("url")),
        new Source(row.getString("source"), address(row.getString("feed"))),
        row.getString("title"),
        row.getString("text"),
        row.getString("summary"),
        List.of((String[]) row.getArray("authors").getArray()),
        instant(row, "published_at"),
        instant(row, "modified_at"),
        row.getObject("last_fetched_at", OffsetDateTime.class).toInstant(),
        row.getString("language"),
        address(row.getString("image")),
        Set.of((String[]) row.getArray("marks").getArray()));
  }

  private static @Nullable URI address(@Nullable String address) {
    return address == null ? null : URI.create(address);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime time(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
