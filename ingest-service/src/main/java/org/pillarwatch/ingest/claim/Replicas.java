package org.pillarwatch.ingest.claim;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Registers this replica as alive, and releases the claims of dead replicas.
 *
 * <p>A replica without a heartbeat for {@link #SILENCE} counts as dead. A replica whose own
 * heartbeats failed does not judge others, which may have had the same failure, until its
 * heartbeats have succeeded for that long again. Not thread-safe.
 */
public final class Replicas {

  /** Interval between two heartbeats. */
  public static final Duration BEAT = Duration.ofSeconds(5);

  /** Time without heartbeats after which a replica counts as dead; three heartbeats may be lost. */
  static final Duration SILENCE = Duration.ofSeconds(20);

  private final JdbcClient database;
  private final UUID self;
  private final InstantSource clock;
  private @Nullable Instant lastBeat;
  private @Nullable Instant steadySince;

  /**
   * @param self id of this process among the replicas
   */
  public Replicas(JdbcClient database, UUID self, InstantSource clock) {
    this.database = database;
    this.self = self;
    this.clock = clock;
  }

  /**
   * Renews the registration of this replica and releases the claims of dead ones.
   *
   * @return the number of released claims
   */
  public int beat() {
    database
        .sql(
            """
            insert into ingest.replica (id) values (:self)
            on conflict (id) do update set seen_at = now()
            """)
        .param("self", self)
        .update();
    return isSteady(clock.instant()) ? takeFromTheDead() : 0;
  }

  /** Removes the registration of this replica. */
  public void leave() {
    database.sql("delete from ingest.replica where id = :self").param("self", self).update();
  }

  private boolean isSteady(Instant now) {
    Instant since = steadySince;
    if (since == null || lastBeat == null || lastBeat.plus(BEAT.multipliedBy(2)).isBefore(now)) {
      since = now;
    }
    steadySince = since;
    lastBeat = now;
    return !since.plus(SILENCE).isAfter(now);
  }

  private int takeFromTheDead() {
    int freed = 0;
    for (String table : List.of("ingest.feed", "ingest.page", "ingest.later_reading")) {
      freed +=
          database
              .sql(
                  """
                  update %s set lease_owner = null, lease_until = null
                  where lease_until is not null and lease_owner not in (
                    select id from ingest.replica
                    where seen_at >= now() - :silence * interval '1 millisecond')
                  """
                      .formatted(table))
              .param("silence", SILENCE.toMillis())
              .update();
    }
    database.sql("delete from ingest.replica where seen_at < now() - interval '1 day'").update();
    return freed;
  }
}
