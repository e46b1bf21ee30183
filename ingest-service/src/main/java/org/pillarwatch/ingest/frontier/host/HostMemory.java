package org.pillarwatch.ingest.frontier.host;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Paragraph memory in PostgreSQL, for detecting boilerplate on several pages of a host. Shared by
 * all replicas; paragraphs unseen for a month are deleted.
 */
public final class HostMemory implements FurnitureMemory {

  private static final Duration KEPT = Duration.ofDays(30);

  /** Number of pages from which a repeated paragraph counts as boilerplate. */
  private static final int SEVERAL_PAGES = 3;

  private final JdbcClient database;

  /** Creates the memory in a database. */
  public HostMemory(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Set<Long> furniture(String host, Set<Long> paragraphs) {
    return new HashSet<>(
        database
            .sql(
                """
                select hash from ingest.paragraph
                where host = :host and hash = any (:paragraphs) and pages >= :several
                """)
            .param("host", host)
            .param("paragraphs", paragraphs.toArray(Long[]::new))
            .param("several", SEVERAL_PAGES)
            .query(Long.class)
            .list());
  }

  @Override
  public void remember(String host, Set<Long> paragraphs) {
    // In a fixed order, which prevents deadlocks between replicas.
    List<Long> ordered = paragraphs.stream().sorted().toList();
    database
        .sql(
            """
            insert into ingest.paragraph (host, hash)
            select :host, unnest(:paragraphs::bigint[])
            on conflict (host, hash) do update
            set pages = paragraph.pages + 1, last_seen_at = now()
            """)
        .param("host", host)
        .param("paragraphs", ordered.toArray(Long[]::new))
        .update();
    database
        .sql(
            """
            delete from ingest.paragraph
            where host = :host and last_seen_at < now() - :kept * interval '1 second'
            """)
        .param("host", host)
        .param("kept", KEPT.toSeconds())
        .update();
  }
}
