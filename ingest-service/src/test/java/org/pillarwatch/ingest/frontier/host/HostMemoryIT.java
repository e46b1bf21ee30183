package org.pillarwatch.ingest.frontier.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.FreshDatabase;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@RequiresPostgreSql
class HostMemoryIT {

  private final JdbcClient database;
  private final HostMemory memory;

  HostMemoryIT(FreshDatabase fresh) {
    var source = new DriverManagerDataSource(fresh.url(), fresh.username(), fresh.password());
    Flyway.configure()
        .dataSource(source)
        .schemas("ingest")
        .locations("classpath:db/ingest")
        .load()
        .migrate();
    database = JdbcClient.create(source);
    memory = new HostMemory(database);
  }

  @Test
  void knowsWhatThreePagesHold() {
    memory.remember("a.example", Set.of(1L, 2L));
    memory.remember("a.example", Set.of(1L, -3L));
    assertThat(memory.furniture("a.example", Set.of(1L, 2L, -3L))).isEmpty();

    memory.remember("a.example", Set.of(1L));

    assertThat(memory.furniture("a.example", Set.of(1L, 2L, -3L))).containsExactly(1L);
    assertThat(memory.furniture("b.example", Set.of(1L))).isEmpty();
  }

  @Test
  void knowsAfterARestartWhatItKnewBefore() {
    for (int page = 0; page < 3; page++) {
      memory.remember("d.example", Set.of(5L));
    }

    assertThat(new HostMemory(database).furniture("d.example", Set.of(5L))).containsExactly(5L);
  }

  @Test
  void forgetsWhatAHostHasNotShownForAMonth() {
    memory.remember("c.example", Set.of(7L));
    database.sql("update ingest.paragraph set last_seen_at = now() - interval '31 days'").update();

    memory.remember("c.example", Set.of(8L));

    assertThat(
            database
                .sql("select hash from ingest.paragraph where host = 'c.example'")
                .query(Long.class)
                .list())
        .containsExactly(8L);
  }
}
