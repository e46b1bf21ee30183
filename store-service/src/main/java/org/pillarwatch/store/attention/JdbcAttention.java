package org.pillarwatch.store.attention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.attention.AttentionMatrix.Cell;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The counts in PostgreSQL: whole days, hours, and what changed since both were written. */
final class JdbcAttention {

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private static final String MATRIX =
      """
      select topic, country, sum(articles) as articles, sum(stories) as stories
      from (
        select * from attention_day where day >= :firstDay and day < :endDay
        union all select * from attention where hour >= :from and hour < least(:to, :firstDay)
        union all select * from attention where hour >= greatest(:from, :endDay) and hour < :to
        union all select * from attention_delta where hour >= :from and hour < :to) as counted
      where taxonomy in (:taxonomy, '')
      group by topic, country having sum(articles) <> 0 order by topic, country
      """;

  private static final List<String> FOLD =
      List.of(
          """
          with changed as (delete from attention_delta returning *),
          by_hour as (
            select taxonomy, hour, topic, country, sum(articles) as articles, sum(stories) as stories
            from changed group by 1, 2, 3, 4 having sum(articles) <> 0 or sum(stories) <> 0),
          days as (
            insert into attention_day as held
            select taxonomy, date_trunc('day', hour, 'UTC'), topic, country, sum(articles), sum(stories)
            from by_hour group by 1, 2, 3, 4
            on conflict (taxonomy, day, topic, country) do update
            set articles = held.articles + excluded.articles, stories = held.stories + excluded.stories)
          insert into attention as held select * from by_hour
          on conflict (taxonomy, hour, topic, country) do update
          set articles = held.articles + excluded.articles, stories = held.stories + excluded.stories
          """,
          "delete from attention where articles = 0 and stories = 0",
          "delete from attention_day where articles = 0 and stories = 0");

  private static final String DIFFERENCE =
      """
      select coalesce(sum(abs(articles) + abs(stories)), 0) from (
        select sum(articles) as articles, sum(stories) as stories from (
          select * from attention_of(array(select id from article
            where dated_at >= :from and dated_at < :to))
          union all select taxonomy, hour, topic, country, -articles, -stories
            from attention where hour >= :from and hour < :to
          union all select taxonomy, hour, topic, country, -articles, -stories
            from attention_delta where hour >= :from and hour < :to) as by_hour
        group by taxonomy, hour, topic, country
        union all
        select sum(articles), sum(stories) from (
          select * from attention_day where day >= :from and day < :to
          union all
          select taxonomy, date_trunc('day', hour, 'UTC'), topic, country, -articles, -stories
            from attention where hour >= :from and hour < :to) as by_day
        group by taxonomy, day, topic, country) as differences
      """;

  private final JdbcClient jdbc;

  JdbcAttention(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Counts the articles of a span of time, which begins and ends with an hour.
   *
   * @param from null stands for the beginning of time
   * @param to null stands for its end
   */
  AttentionMatrix matrix(String taxonomy, @Nullable Instant from, @Nullable Instant to) {
    Instant first = from == null ? FIRST : from.truncatedTo(ChronoUnit.HOURS);
    Instant end = to == null ? LAST : to.truncatedTo(ChronoUnit.HOURS);
    Instant firstDay = first.plus(Duration.ofDays(1)).minusMillis(1).truncatedTo(ChronoUnit.DAYS);
    Instant endDay = end.truncatedTo(ChronoUnit.DAYS);
    boolean hasDays = firstDay.isBefore(endDay);
    List<Cell> cells =
        jdbc.sql(MATRIX)
            .param("taxonomy", taxonomy)
            .param("from", at(first))
            .param("to", at(end))
            .param("firstDay", at(hasDays ? firstDay : end))
            .param("endDay", at(hasDays ? endDay : end))
            .query(JdbcAttention::cell)
            .list();
    return new AttentionMatrix(
        taxonomy,
        from == null ? null : first,
        to == null ? null : end,
        cells.stream()
            .filter(cell -> cell.topic() == null && cell.country() == null)
            .findFirst()
            .orElse(new Cell(null, null, 0, 0)),
        cells.stream().filter(cell -> cell.topic() != null && cell.country() == null).toList(),
        cells.stream().filter(cell -> cell.topic() == null && cell.country() != null).toList(),
        cells.stream().filter(cell -> cell.topic() != null && cell.country() != null).toList());
  }

  /** Tries to become the replica that folds, until the end of the transaction. */
  boolean tryLock() {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('store.attention'))")
        .query(Boolean.class)
        .single();
  }

  /** Adds what changed to the hours and days. */
  void fold() {
    FOLD.forEach(sql -> jdbc.sql(sql).update());
  }

  /** Counts anew the articles of whole days and returns by how much the kept counts differ. */
  long difference(Instant from, Instant to) {
    return jdbc.sql(DIFFERENCE)
        .param("from", at(from))
        .param("to", at(to))
        .query(Long.class)
        .single();
  }

  private static Cell cell(ResultSet row, int number) throws SQLException {
    return new Cell(
        orAny(row.getString("topic")),
        orAny(row.getString("country")),
        row.getLong("articles"),
        row.getLong("stories"));
  }

  private static @Nullable String orAny(String value) {
    return value.isEmpty() ? null : value;
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
