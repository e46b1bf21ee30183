package org.pillarwatch.ingest.feed;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.address.SharedHost;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The registry of feeds, in PostgreSQL. */
final class Feeds {

  /** What a feed to be added is known by. */
  record NewFeed(URI url, @Nullable String title, @Nullable String label) {}

  /** The feed of an address, and whether it was there before. */
  record Added(long id, boolean isNew) {}

  private static final String STATE =
      """
      case when due_at is null then 'ENDED'
           when last_visit_at is null then 'NEW'
           when failures > 0 then 'FAILING'
           else 'OK' end
      """;

  private static final String SELECT =
      """
      select id, url, coalesce(title, feed_title) as title, label, %s as state, added_at,
             last_visit_at, last_outcome, last_reason, last_detail, last_success_at, failures,
             due_at, interval_ms, entries_new, entries_total
      from ingest.feed
      """
          .formatted(STATE);

  private final JdbcClient database;
  private final Duration firstInterval;

  Feeds(JdbcClient database, Duration firstInterval) {
    this.database = database;
    this.firstInterval = firstInterval;
  }

  /** Adds a feed that is due at once; one that is there already stays as it is. */
  Added add(NewFeed feed) {
    Optional<Long> added =
        database
            .sql(
                """
                insert into ingest.feed (url, domain, title, label, interval_ms)
                values (:url, :domain, :title, :label, :interval)
                on conflict (url) do nothing
                returning id
                """)
            .param("url", feed.url().toString())
            .param("domain", SharedHost.of(feed.url()).name())
            .param("title", feed.title())
            .param("label", feed.label())
            .param("interval", firstInterval.toMillis())
            .query(Long.class)
            .optional();
    return added.map(id -> new Added(id, true)).orElseGet(() -> new Added(idOf(feed.url()), false));
  }

  private long idOf(URI url) {
    return database
        .sql("select id from ingest.feed where url = :url")
        .param("url", url.toString())
        .query(Long.class)
        .single();
  }

  Optional<FeedView> find(long id) {
    return database.sql(SELECT + "where id = :id").param("id", id).query(Feeds::view).optional();
  }

  /**
   * Feeds by id.
   *
   * @param state null: all
   * @param after the id before the first that is wanted
   */
  List<FeedView> list(@Nullable FeedState state, long after, int limit) {
    return database
        .sql(
            SELECT
                + "where id > :after and (:state::text is null or "
                + STATE
                + " = :state) order by id limit :limit")
        .param("state", state == null ? null : state.name())
        .param("after", after)
        .param("limit", limit)
        .query(Feeds::view)
        .list();
  }

  long count() {
    return database.sql("select count(*) from ingest.feed").query(Long.class).single();
  }

  /** Forgets a feed and the entries it brought; what was published of it stays published. */
  boolean remove(long id) {
    return database.sql("delete from ingest.feed where id = :id").param("id", id).update() > 0;
  }

  /** Makes a feed due now. */
  boolean pollNow(long id) {
    return database
            .sql("update ingest.feed set due_at = now(), asked_at = now() where id = :id")
            .param("id", id)
            .update()
        > 0;
  }

  private static FeedView view(ResultSet row, int index) throws SQLException {
    Instant visited = instant(row, "last_visit_at");
    return new FeedView(
        row.getLong("id"),
        URI.create(row.getString("url")),
        row.getString("title"),
        row.getString("label"),
        FeedState.valueOf(row.getString("state")),
        row.getTimestamp("added_at").toInstant(),
        visited == null
            ? null
            : new FeedView.LastVisit(
                visited,
                row.getString("last_outcome"),
                row.getString("last_reason"),
                row.getString("last_detail")),
        instant(row, "last_success_at"),
        row.getInt("failures"),
        instant(row, "due_at"),
        Duration.ofMillis(row.getLong("interval_ms")).toSeconds(),
        row.getInt("entries_new"),
        row.getLong("entries_total"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }
}
