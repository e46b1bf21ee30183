package org.pillarwatch.ingest.claim;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Claims due rows of a table with the columns {@code id, domain, due_at, claimed_at, lease_owner,
 * lease_until}, and with each row a request slot of its host.
 *
 * <p>One statement does both, so that replicas neither process the same row nor send concurrent
 * requests to a host. A host that was requested a moment ago, or has its maximum of concurrent
 * requests, is skipped, so a site with a thousand due pages does not delay others. A claim that is
 * neither completed nor released ends with the lease, or when {@link Replicas} detects that its
 * owner is dead. Hosts are locked in the order of their names, which prevents deadlocks (PostgreSQL
 * 18, {@code SKIP LOCKED}, {@code ON CONFLICT}).
 */
public final class Claims {

  /** SQL condition: the host of row {@code t} has no due feed that can be claimed. */
  private static final String NO_FEED_IS_DUE =
      """
      not exists (
        select from ingest.feed f
        where f.domain = t.domain and f.due_at <= now()
          and (f.lease_until is null or f.lease_until < now()))
      """;

  /** SQL condition: the host of row {@code t} has no due page that can be claimed. */
  private static final String NO_PAGE_IS_DUE =
      """
      not exists (
        select from ingest.page p
        where p.domain = t.domain and p.due_at <= now()
          and (p.lease_until is null or p.lease_until < now()))
      """;

  /**
   * SQL condition: feeds of host {@code h} had so many consecutive slots that a due page goes
   * first.
   */
  private static final String FEEDS_HAD_ENOUGH = "coalesce(h.feed_turns, 0) >= 4";

  /** SQL condition: no page has used the slot of host {@code h} that is free by now. */
  private static final String NO_PAGE_CAME = "h.next_at <= now() - interval '1 second'";

  private static final Queue FEEDS =
      new Queue(
          "ingest.feed",
          "not %s or %s or %s".formatted(FEEDS_HAD_ENOUGH, NO_PAGE_CAME, NO_PAGE_IS_DUE),
          "1");
  private static final Queue PAGES =
      new Queue("ingest.page", FEEDS_HAD_ENOUGH + " or " + NO_FEED_IS_DUE, "0");
  private static final Queue LATER_READINGS =
      new Queue("ingest.later_reading", NO_FEED_IS_DUE + " and " + NO_PAGE_IS_DUE, "0");

  /**
   * Table that is claimed from.
   *
   * @param table with its schema
   * @param only SQL on a row {@code t} of the table and its host {@code h}: restricts the rows to
   *     claim
   * @param feedTurn SQL: 1 if the slot belongs to a feed, otherwise 0
   */
  private record Queue(String table, String only, String feedTurn) {}

  private final JdbcClient database;
  private final UUID owner;
  private final Duration lease;
  private final Politeness politeness;
  private final String claimRows;
  private final String releaseRows;

  /**
   * @param queue constants, never input
   * @param owner id of this process among the replicas
   * @param lease longer than the longest work on a row
   */
  private Claims(
      JdbcClient database, Queue queue, UUID owner, Duration lease, Politeness politeness) {
    this.database = database;
    this.owner = owner;
    this.lease = lease;
    this.politeness = politeness;
    this.claimRows =
        """
        with candidate as (
          select id, domain from (
            select distinct on (t.domain) t.id, t.domain, t.due_at
            from %1$s t left join ingest.host h on h.domain = t.domain
            where t.due_at <= now()
              and (t.lease_until is null or t.lease_until < now())
              and (h.next_at is null or h.next_at <= now())
              and (%2$s)
            order by t.domain, t.due_at) of_each_host
          order by due_at
          limit :most),
        turn as (
          insert into ingest.host as h (domain, next_at, feed_turns)
          select domain, now() + :pause * interval '1 millisecond', %3$s
          from candidate order by domain
          on conflict (domain) do update
          set next_at = now() + coalesce(h.pause_ms, :pause) * interval '1 millisecond',
              feed_turns = (h.feed_turns + 1) * excluded.feed_turns
          where h.next_at <= now()
            and (select count(*) from ingest.feed f
                 where f.domain = h.domain and f.lease_until > now())
              + (select count(*) from ingest.page p
                 where p.domain = h.domain and p.lease_until > now())
              + (select count(*) from ingest.later_reading r
                 where r.domain = h.domain and r.lease_until > now()) < :concurrency
          returning h.domain),
        locked as (
          select id from %1$s
          where id in (select id from candidate where domain in (select domain from turn))
            and due_at <= now()
            and (lease_until is null or lease_until < now())
          for update skip locked)
        update %1$s claimed
        set lease_owner = :owner, claimed_at = now(),
            lease_until = now() + :lease * interval '1 millisecond'
        from locked
        where claimed.id = locked.id
        returning claimed.*
        """
            .formatted(queue.table(), queue.only(), queue.feedTurn());
    this.releaseRows =
        "update %s set lease_owner = null, lease_until = null where lease_owner = :owner"
            .formatted(queue.table());
  }

  /**
   * Claims feeds. Feeds have precedence over pages, so that the pages of one feed do not delay
   * other feeds; but after several consecutive feeds a page goes first, since some hosts have more
   * due feeds than slots.
   */
  public static Claims ofFeeds(
      JdbcClient database, UUID owner, Duration lease, Politeness politeness) {
    return new Claims(database, FEEDS, owner, lease, politeness);
  }

  /** Claims pages. */
  public static Claims ofPages(
      JdbcClient database, UUID owner, Duration lease, Politeness politeness) {
    return new Claims(database, PAGES, owner, lease, politeness);
  }

  /**
   * Claims pages to be re-fetched, only at hosts where nothing else is due, since re-fetching is
   * less urgent.
   */
  public static Claims ofLaterReadings(
      JdbcClient database, UUID owner, Duration lease, Politeness politeness) {
    return new Claims(database, LATER_READINGS, owner, lease, politeness);
  }

  /** Id of this process in {@code lease_owner}. */
  public UUID owner() {
    return owner;
  }

  /**
   * Claims due rows; each includes a slot for one request to its host now.
   *
   * @param reading maps a claimed row
   * @return at most {@code most}
   */
  public <T> List<T> claim(int most, RowMapper<T> reading) {
    return database
        .sql(claimRows)
        .param("most", most)
        .param("pause", politeness.pause().toMillis())
        .param("concurrency", politeness.concurrency())
        .param("owner", owner)
        .param("lease", lease.toMillis())
        .query(reading)
        .list();
  }

  /** Releases all claims of this process. */
  public int releaseAll() {
    return database.sql(releaseRows).param("owner", owner).update();
  }
}
