package org.pillarwatch.store.search;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.ArticleQuery;
import org.pillarwatch.store.query.ChangeCursor;
import org.pillarwatch.store.query.Cursor;
import org.pillarwatch.store.query.Facet;
import org.pillarwatch.store.query.FilterSql;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks PostgreSQL; knows no words. */
final class JdbcSearch implements Search, ArticleItems {

  private static final String COLUMNS =
      """
      select a.id, a.title, a.url, a.source, a.authors, a.published_at, a.language, a.summary,
        a.image, a.marks, a.version, a.dated_at, a.fetched_at, a.stored_at
      from article a
      """;
  private static final String NEWEST_FIRST = " order by a.dated_at desc, a.id desc limit :limit";

  private static final String STORED =
      "a.stored_in >= cast(:since as xid8) and a.stored_in < cast(:until as xid8)";
  private static final String NEWS =
      """
      select exists (select 1 from article
        where stored_in >= cast(:since as xid8) and stored_in < cast(:until as xid8))
      """;

  private final JdbcClient jdbc;
  private final ItemTags tags;

  JdbcSearch(JdbcClient jdbc, ItemTags tags) {
    this.jdbc = jdbc;
    this.tags = tags;
  }

  @Override
  public ArticlePage page(ArticleQuery query) {
    FilterSql where = conditions(query.filter());
    Cursor cursor = query.cursor();
    if (cursor != null) {
      where
          .and("(a.dated_at, a.id) < (:date, :id)", "id", cursor.id().value())
          .value("date", cursor.datedAt().atOffset(ZoneOffset.UTC));
    }
    // One more than asked for returns whether there is a next page.
    List<ArticleItem> found = items(where, query.limit() + 1);
    if (found.size() <= query.limit()) {
      return new ArticlePage(found, null);
    }
    List<ArticleItem> items = found.subList(0, query.limit());
    return new ArticlePage(items, items.getLast().cursor().encode());
  }

  @Override
  public long total(ArticleFilter filter) {
    FilterSql where = conditions(filter);
    return jdbc.sql("select count(*) from article a where " + where.conditions())
        .params(where.values())
        .query(Long.class)
        .single();
  }

  @Override
  public List<Count> counts(ArticleFilter filter, Facet facet) {
    FilterSql where = conditions(filter);
    if (facet instanceof Facet.Topics(String taxonomy)) {
      where.value("counted", taxonomy);
    }
    return jdbc.sql(
            """
            select %s as value, count(*) as articles
            from article a %s where %s group by value order by articles desc, value
            """
                .formatted(value(facet), join(facet), where.conditions()))
        .params(where.values())
        .query((row, number) -> new Count(row.getString("value"), row.getLong("articles")))
        .list();
  }

  @Override
  public List<HourCount> hours(ArticleFilter filter) {
    FilterSql where = conditions(filter);
    return jdbc.sql(
            """
            select date_trunc('hour', a.dated_at, 'UTC') as hour, count(*) as articles
            from article a where %s group by hour order by hour
            """
                .formatted(where.conditions()))
        .params(where.values())
        .query((row, number) ->
            new HourCount(
                row.getObject("hour", OffsetDateTime.class).toInstant(), row.getLong("articles")))
        .list();
  }

  private static String value(Facet facet) {
    return switch (facet) {
      case Facet.Topics any -> "tag.topic";
      case Facet.Field.COUNTRY -> "tag.country";
      case Facet.Field.LANGUAGE -> "coalesce(a.language, '" + ArticleFilter.UNKNOWN_LANGUAGE + "')";
      case Facet.Field.SOURCE -> "a.source";
    };
  }

  private static String join(Facet facet) {
    return switch (facet) {
      case Facet.Topics any ->
          "join topic_tag tag on tag.article_id = a.id and tag.taxonomy = :counted";
      case Facet.Field.COUNTRY -> "join country_tag tag on tag.article_id = a.id";
      case Facet.Field.LANGUAGE, Facet.Field.SOURCE -> "";
    };
  }

  @Override
  public ChangeCursor changeCursor() {
    // Numbers below the oldest transaction that still writes are settled, the others are not.
    return new ChangeCursor(
        jdbc.sql("select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)")
            .query(Long.class)
            .single());
  }

  @Override
  public int arrivals(ChangeCursor cursor, ArticleFilter filter, int most) {
    var where =
        conditions(filter).and(STORED, "since", text(cursor)).value("until", text(changeCursor()));
    return jdbc.sql(
            "select count(*) from (select 1 from article a where %s limit :most) arrived"
                .formatted(where.conditions()))
        .params(where.values())
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  @Override
  public boolean isNewsBetween(ChangeCursor earlier, ChangeCursor later) {
    return jdbc.sql(NEWS)
        .param("since", text(earlier))
        .param("until", text(later))
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<String> nearestWords(String word) {
    return List.of();
  }

  @Override
  public int coverage() {
    return 100;
  }

  private static FilterSql conditions(ArticleFilter filter) {
    if (filter.words() != null) {
      throw new SearchUnavailableException(
          "This replica keeps no search index (store.search.indexes); ask another.");
    }
    return new FilterSql(filter);
  }

  private static String text(ChangeCursor cursor) {
    return String.valueOf(cursor.transaction());
  }

  @Override
  public List<ArticleItem> find(List<ArticleId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<ArticleId, ItemRow> rows =
        jdbc
            .sql(COLUMNS + " where a.id = any(:ids)")
            .param("ids", ids.stream().map(ArticleId::value).toArray(String[]::new))
            .query(ItemRow::of)
            .list()
            .stream()
            .collect(toMap(ItemRow::id, identity()));
    return tags.addTo(ids.stream().map(rows::get).filter(Objects::nonNull).toList());
  }

  private List<ArticleItem> items(FilterSql where, int limit) {
    List<ItemRow> rows =
        jdbc.sql(COLUMNS + " where " + where.conditions() + NEWEST_FIRST)
            .params(where.values())
            .param("limit", limit)
            .query(ItemRow::of)
            .list();
    return tags.addTo(rows);
  }
}
