package org.pillarwatch.store.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.article.SafeLink;

/** A row of a list, still without its tags. */
record ItemRow(
    ArticleId id,
    String title,
    @Nullable String url,
    String source,
    List<String> authors,
    @Nullable Instant publishedAt,
    @Nullable String language,
    @Nullable String summary,
    @Nullable String image,
    List<String> marks,
    int version,
    Instant datedAt,
    Instant fetchedAt,
    Instant storedAt) {

  static ItemRow of(ResultSet row, int number) throws SQLException {
    OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
    return new ItemRow(
        new ArticleId(row.getString("id")),
        row.getString("title"),
        row.getString("url"),
        row.getString("source"),
        List.of((String[]) row.getArray("authors").getArray()),
        published == null ? null : published.toInstant(),
        row.getString("language"),
        row.getString("summary"),
        row.getString("image"),
        List.of((String[]) row.getArray("marks").getArray()),
        row.getInt("version"),
        time(row, "dated_at"),
        time(row, "fetched_at"),
        time(row, "stored_at"));
  }

  ArticleItem with(
      Map<String, List<ArticleItem.Topic>> topics, List<ArticleItem.Country> countries) {
    return new ArticleItem(
        id,
        title,
        SafeLink.of(url).orElse(null),
        source,
        authors,
        publishedAt,
        language,
        topics,
        countries,
        summary,
        SafeLink.of(image).orElse(null),
        marks,
        version,
        datedAt,
        fetchedAt,
        storedAt,
        null);
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
