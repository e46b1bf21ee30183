package org.pillarwatch.ingest.feed;

import static org.pillarwatch.ingest.feed.FeedViewRow.SELECT;
import static org.pillarwatch.ingest.feed.FeedViewRow.STATE;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.address.SharedHost;
import org.pillarwatch.ingest.feed.opml.Opml;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The registry of feeds, in PostgreSQL. */
final class Feeds {

  /** Key of a feed to be added. */
  record NewFeed(URI url, @Nullable String title, @Nullable String label) {}

  /** The feed of an address, and whether it was there before. */
  record Added(long id, boolean isNew) {}

  private static final Map<String, String> CASTS =
      Map.of("own_headers", "::jsonb", "fixed_interval_ms", "::bigint", "credentials", "::text");
  private static final FeedViewRow ROWS = new FeedViewRow();

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Duration firstInterval;

  Feeds(JdbcClient database, TransactionTemplate transaction, Duration firstInterval) {
    this.transaction = transaction;
    this.database = database;
    this.firstInterval = firstInterval;
  }

  /** Adds a feed that is due at once; one that is there already stays as it is. */
  Added add(URI url, FeedChanges settings) {
    // As one: no visit comes between, without the credentials or in spite of the pause.
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          boolean isNew = add(List.of(new NewFeed(url, null, null))) > 0;
          long id = idOf(url);
          if (isNew && !settings.isEmpty()) {
            change(id, settings);
          }
          return new Added(id, isNew);
        }));
  }

  /**
   * Adds feeds that are due at once; those that are there already stay as they are.
   *
   * @return how many are new
   */
  int add(List<NewFeed> feeds) {
    return database
        .sql(
            """
            insert into ingest.feed (url, domain, title, label, interval_ms)
            select added.*, :interval
            from unnest(:urls::text[], :domains::text[], :titles::text[], :labels::text[]) added
            on conflict (url) do nothing
            """)
        .param("interval", firstInterval.toMillis())
        .param("urls", column(feeds, feed -> feed.url().toString()))
        .param("domains", column(feeds, feed -> SharedHost.of(feed.url()).name()))
        .param("titles", column(feeds, NewFeed::title))
        .param("labels", column(feeds, NewFeed::label))
        .update();
  }

  private static @Nullable String[] column(
      List<NewFeed> feeds, Function<NewFeed, @Nullable String> value) {
    return feeds.stream().map(value).toArray(String[]::new);
  }

  private long idOf(URI url) {
    return database
        .sql("select id from ingest.feed where url = :url")
        .param("url", url.toString())
        .query(Long.class)
        .single();
  }

  Optional<FeedView> find(long id) {
    return database.sql(SELECT + "where id = :id").param("id", id).query(ROWS).optional();
  }

  /**
   * Feeds by id.
   *
   * @param state null: all
   * @param label the folder, with those in it; null: all
   * @param after the id before the first that is wanted
   */
  List<FeedView> list(@Nullable FeedState state, @Nullable String label, long after, int limit) {
    return database
        .sql(
            SELECT
                + "where id > :after and (:state::text is null or "
                + STATE
                + " = :state)"
                + " and (:label::text is null or label = :label"
                + " or starts_with(label, :label || ' / ')) order by id limit :limit")
        .param("label", label)
        .param("state", state == null ? null : state.name())
        .param("after", after)
        .param("limit", limit)
        .query(ROWS)
        .list();
  }

  /** All feeds, as a list for other programs. */
  Opml outlines() {
    return new Opml(
        database
            .sql("select url, coalesce(title, feed_title), label from ingest.feed order by id")
            .query(
                (row, _) -> new Opml.Outline(row.getString(1), row.getString(2), row.getString(3)))
            .list());
  }

  long count() {
    return database.sql("select count(*) from ingest.feed").query(Long.class).single();
  }

  /** Forgets a feed and the entries it brought; what was published of it stays published. */
  boolean remove(long id) {
    return database.sql("delete from ingest.feed where id = :id").param("id", id).update() > 0;
  }

  /** Schedules a feed for an immediate visit. */
  boolean pollNow(long id) {
    return database
            .sql("update ingest.feed set due_at = now(), asked_at = now() where id = :id")
            .param("id", id)
            .update()
        > 0;
  }

  /** Changes settings; a feed that is paused no more is due at once. */
  boolean change(long id, FeedChanges changes) {
    String settings =
        changes.columns().keySet().stream()
            .map(column -> column + " = :" + column + CASTS.getOrDefault(column, ""))
            .collect(Collectors.joining(", "));
    return database
            .sql(
                """
                update ingest.feed
                set %s,
                    due_at = case when %s then case when :paused then null else now() end
                                  else due_at end
                where id = :id
                """
                    .formatted(settings, changes.columns().containsKey("paused")))
            .param("paused", false)
            .params(changes.columns())
            .param("id", id)
            .update()
        > 0;
  }

  /**
   * Changes the address of a feed and schedules a first visit there; entries and settings stay.
   *
   * @return whether there is such a feed
   * @throws RefusedRequest when the address is another feed's
   */
  boolean move(long id, URI url) {
    try {
      return database
              .sql(
                  """
                  update ingest.feed
                  set url = :url, domain = :domain, etag = null, last_modified = null,
                      body_hash = null, whole_at = null, failures = 0, moved_to = null,
                      moved_since = null, moved_visits = 0, hub = null, topic = null,
                      asked_at = now(), due_at = case when paused then null else now() end
                  where id = :id
                  """)
              .param("url", url.toString())
              .param("domain", SharedHost.of(url).name())
              .param("id", id)
              .update()
          > 0;
    } catch (DuplicateKeyException e) {
      throw new RefusedRequest("another feed has this address: " + url);
    }
  }

  /** Health of all feeds together. */
  RegistryHealth health() {
    Map<FeedState, Long> states = new EnumMap<>(FeedState.class);
    database
        .sql("select %s as state, count(*) from ingest.feed group by 1".formatted(STATE))
        .query(row -> {
          states.put(FeedState.valueOf(row.getString(1)), row.getLong(2));
        });
    long overdue =
        database
            .sql("select count(*) from ingest.feed where due_at < now() - interval '1 minute'")
            .query(Long.class)
            .single();
    List<RegistryHealth.TroubleShare> troubles =
        database
            .sql(
                """
                select last_outcome, last_reason, count(*) from ingest.feed
                where failures > 0 and due_at is not null
                group by 1, 2 order by 3 desc, 1, 2
                """)
            .query((row, _) ->
                new RegistryHealth.TroubleShare(row.getString(1), row.getString(2), row.getLong(3)))
            .list();
    return new RegistryHealth(states, overdue, troubles);
  }
}
