package org.pillarwatch.ingest.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.FreshDatabase;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@RequiresPostgreSql
class ClaimsIT {

  static final Duration LEASE = Duration.ofMinutes(1);

  final JdbcClient database;

  ClaimsIT(FreshDatabase fresh) {
    database =
        JdbcClient.create(
            new DriverManagerDataSource(fresh.url(), fresh.username(), fresh.password()));
  }

  @BeforeEach
  void makeWork() {
    database
        .sql(
            """
            drop table if exists work;
            create table work (id bigint primary key, domain text not null, due_at timestamptz,
              lease_owner uuid, lease_until timestamptz);
            insert into work (id, domain, due_at)
            select n, 'site' || n % 100, now() - interval '1 second' from generate_series(1, 1000) n
            """)
        .update();
  }

  Claims claims() {
    return new Claims(database, "work", UUID.randomUUID(), LEASE);
  }

  @Test
  void giveEachRowToOneReplicaOnly() throws Exception {
    var claimed = new ConcurrentLinkedQueue<Long>();
    Callable<Void> replica =
        () -> {
          Claims claims = claims();
          boolean found = true;
          while (found) {
            found = claimed.addAll(claims.claim(7, Set.of()));
          }
          return null;
        };
    try (var replicas = Executors.newFixedThreadPool(4)) {
      for (var finished : replicas.invokeAll(List.of(replica, replica, replica, replica))) {
        finished.get();
      }
    }
    while (claimed.addAll(claims().claim(100, Set.of()))) {
      // Whoever raced for the last rows may have come away with none.
    }

    assertThat(claimed)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 1000).mapToLong(i -> i).boxed().toList());
  }

  @Test
  void takeOneRowOfADomainAtATimeAndNoneOfOneThatRests() {
    assertThat(claims().claim(1_000, Set.of("site1", "site2"))).hasSize(98);
  }

  @Test
  void endWithTheirLease() {
    claims().claim(1_000, Set.of());
    database
        .sql("update work set lease_until = now() - interval '1 second' where id < 100")
        .update();
    database.sql("update work set due_at = null where lease_until is null").update();

    assertThat(claims().claim(1_000, Set.of())).hasSizeBetween(1, 99);
  }

  @Test
  void goBackWhenReleased() {
    Claims stopping = claims();
    stopping.claim(1_000, Set.of());
    database.sql("update work set due_at = null where lease_until is null").update();
    assertThat(claims().claim(1_000, Set.of())).isEmpty();

    assertThat(stopping.releaseAll()).isEqualTo(100);

    assertThat(claims().claim(1_000, Set.of())).hasSize(100);
  }
}
