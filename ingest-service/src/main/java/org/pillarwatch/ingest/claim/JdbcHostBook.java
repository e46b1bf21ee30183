package org.pillarwatch.ingest.claim;

import java.time.Duration;
import java.util.Optional;
import org.pillarwatch.ingest.address.SharedHost;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Request slots of hosts in PostgreSQL, shared with {@link Claims}. */
public final class JdbcHostBook implements HostBook {

  private final JdbcClient database;
  private final Politeness politeness;

  /** Reads and writes {@code ingest.host}. */
  public JdbcHostBook(JdbcClient database, Politeness politeness) {
    this.database = database;
    this.politeness = politeness;
  }

  @Override
  public Optional<Duration> book(String host, Duration longestWait) {
    return database
        .sql(
            """
            insert into ingest.host as h (domain, next_at)
            values (:host, now() + :pause * interval '1 millisecond')
            on conflict (domain) do update
            set next_at = greatest(h.next_at, now())
                + coalesce(h.pause_ms, :pause) * interval '1 millisecond'
            where h.next_at <= now() + :longest * interval '1 millisecond'
            returning greatest(0, extract(epoch from next_at - now()) * 1000
                - coalesce(pause_ms, :pause))::bigint
            """)
        .param("host", host)
        .param("pause", politeness.pause().toMillis())
        .param("longest", longestWait.toMillis())
        .query(Long.class)
        .optional()
        .map(Duration::ofMillis);
  }

  @Override
  public void rest(String host, Duration pause) {
    database
        .sql(
            """
            insert into ingest.host as h (domain, next_at)
            values (:host, now() + :pause * interval '1 millisecond')
            on conflict (domain) do update
            set next_at = greatest(h.next_at, excluded.next_at)
            """)
        .param("host", host)
        .param("pause", pause.toMillis())
        .update();
  }

  /** Stores the longer pauses of known services, and deletes hosts without requests for an hour. */
  public void tidy() {
    writeDownServices();
    database
        .sql(
            """
            delete from ingest.host
            where pause_ms is null and next_at < now() - interval '1 hour'
            """)
        .update();
  }

  private void writeDownServices() {
    SharedHost.KNOWN.stream()
        .filter(service -> service.pause().compareTo(politeness.pause()) > 0)
        .forEach(service ->
            database
                .sql(
                    """
                    insert into ingest.host (domain, next_at, pause_ms)
                    values (:host, now(), :pause)
                    on conflict (domain) do update set pause_ms = excluded.pause_ms
                    """)
                .param("host", service.name())
                .param("pause", service.pause().toMillis())
                .update());
  }
}
