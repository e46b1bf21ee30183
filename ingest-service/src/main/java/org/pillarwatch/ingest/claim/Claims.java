package org.pillarwatch.ingest.claim;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Claims due rows of a table with the columns {@code id, domain, due_at, lease_owner, lease_until}.
 *
 * <p>At most one row of each registrable domain at a time, so that a site with a thousand due pages
 * holds up nobody else's. A claim that is neither concluded nor released, because its owner died,
 * ends with the lease. Rows are locked for the statement only, so replicas never wait for one
 * another (PostgreSQL 18, {@code SKIP LOCKED}).
 */
public final class Claims {

  private final JdbcClient database;
  private final UUID owner;
  private final Duration lease;
  private final String claimRows;
  private final String releaseRows;

  /**
   * @param table with its schema; a constant of the caller, never input
   * @param owner names this process among the replicas
   * @param lease longer than the longest work on a row
   */
  public Claims(JdbcClient database, String table, UUID owner, Duration lease) {
    this.database = database;
    this.owner = owner;
    this.lease = lease;
    this.claimRows =
        """
        with candidate as (
          select distinct on (domain) id
          from %1$s
          where due_at <= now()
            and (lease_until is null or lease_until < now())
            and domain <> all (:resting)
          order by domain, due_at
          limit :most),
        locked as (
          select id from %1$s
          where id in (select id from candidate)
            and due_at <= now()
            and (lease_until is null or lease_until < now())
          for update skip locked)
        update %1$s claimed
        set lease_owner = :owner, lease_until = now() + :lease * interval '1 millisecond'
        from locked
        where claimed.id = locked.id
        returning claimed.id
        """
            .formatted(table);
    this.releaseRows =
        "update %s set lease_owner = null, lease_until = null where lease_owner = :owner"
            .formatted(table);
  }

  /** Names this process in {@code lease_owner}. */
  public UUID owner() {
    return owner;
  }

  /**
   * Claims what is due.
   *
   * @param resting domains that cannot be asked right now
   * @return ids, at most {@code most}
   */
  public List<Long> claim(int most, Set<String> resting) {
    return database
        .sql(claimRows)
        .param("resting", resting.toArray(String[]::new))
        .param("most", most)
        .param("owner", owner)
        .param("lease", lease.toMillis())
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /** Gives back everything this process holds, for others to take at once. */
  public int releaseAll() {
    return database.sql(releaseRows).param("owner", owner).update();
  }
}
