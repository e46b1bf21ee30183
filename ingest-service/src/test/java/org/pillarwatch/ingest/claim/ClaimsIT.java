package org.pillarwatch.ingest.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
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
    var source = new DriverManagerDataSource(fresh.url(), fresh.username(), fresh.password());
    Flyway.configure()
        .dataSource(source)
        .schemas("ingest")
        .locations("classpath:db/ingest")
        .load()
        .migrate();
    database = JdbcClient.create(source);
  }

  @BeforeEach
  void makeWork() {
    database
        .sql("truncate ingest.feed, ingest.host, ingest.replica restart identity cascade")
        .update();
    database
        .sql(
            """
            insert into ingest.feed (url, domain, due_at, interval_ms)
            select 'http://' || n || '.example/feed', 'site' || n % 100,
                   now() - interval '1 second', 1000
            from generate_series(1, 1000) n
            """)
        .update();
  }

  Claims claims() {
    return claims(Duration.ZERO);
  }

  Claims claims(Duration pause) {
    return claims(UUID.randomUUID(), new Politeness(pause, 1_000));
  }

  Claims claims(UUID owner, Politeness politeness) {
    return Claims.ofFeeds(database, owner, LEASE, politeness);
  }

  List<Long> claim(Claims claims, int most) {
    return claims.claim(most, (row, _) -> row.getLong("id"));
  }

  @Test
  void giveEachRowToOneReplicaOnly() throws Exception {
    var claimed = new ConcurrentLinkedQueue<Long>();
    Callable<Void> replica =
        () -> {
          Claims claims = claims();
          boolean found = true;
          while (found) {
            found = claimed.addAll(claim(claims, 7));
          }
          return null;
        };
    try (var replicas = Executors.newFixedThreadPool(4)) {
      for (var finished : replicas.invokeAll(List.of(replica, replica, replica, replica))) {
        finished.get();
      }
    }
    while (claimed.addAll(claim(claims(), 100))) {
      // Whoever raced for the last rows may have come away with none.
    }

    assertThat(claimed)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 1000).mapToLong(i -> i).boxed().toList());
  }

  @Test
  void giveOneTurnAtAHostToAllReplicasTogether() throws Exception {
    Callable<Integer> replica = () -> claim(claims(Duration.ofMinutes(1)), 1_000).size();
    int turns = 0;
    try (var replicas = Executors.newFixedThreadPool(4)) {
      for (var claimed : replicas.invokeAll(List.of(replica, replica, replica, replica))) {
        turns += claimed.get();
      }
    }

    assertThat(turns).isEqualTo(100);
  }

  @Test
  void giveNoTurnAtAHostThatHasEnoughUnderWay() {
    Politeness twoAtOnce = new Politeness(Duration.ZERO, 2);

    assertThat(claim(claims(UUID.randomUUID(), twoAtOnce), 1_000)).hasSize(100);
    assertThat(claim(claims(UUID.randomUUID(), twoAtOnce), 1_000)).hasSize(100);
    assertThat(claim(claims(UUID.randomUUID(), twoAtOnce), 1_000)).isEmpty();
  }

  @Test
  void passOverAHostThatRests() {
    var book = new JdbcHostBook(database, new Politeness(Duration.ZERO, 2));
    book.rest("site1", Duration.ofMinutes(5));
    book.rest("site2", Duration.ofMinutes(5));

    assertThat(claim(claims(), 1_000)).hasSize(98);
  }

  @Test
  void waitForTurnsThatWereBookedBesideThem() {
    var book = new JdbcHostBook(database, new Politeness(Duration.ofSeconds(8), 2));

    assertThat(book.book("site1", Duration.ofSeconds(10))).contains(Duration.ZERO);
    assertThat(book.book("site1", Duration.ofSeconds(10)).orElseThrow())
        .isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
    assertThat(book.book("site1", Duration.ofSeconds(10))).as("too far away").isEmpty();
    assertThat(claim(claims(), 1_000)).hasSize(99);
  }

  @Test
  void letFeedsGoBeforePagesOfTheSameHost() {
    Claims pages = pagesOfSites1And2();
    database.sql("update ingest.feed set due_at = null where domain = 'site2'").update();

    assertThat(claim(pages, 100)).as("site2, which has no feed due").hasSize(1);
  }

  @Test
  void giveAPageItsTurnAfterFourFeeds() {
    Claims pages = pagesOfSites1And2();
    database.sql("delete from ingest.page where domain = 'site2'").update();
    for (int turn = 1; turn <= 4; turn++) {
      assertThat(claim(pages, 100)).as("before turn %d of a feed", turn).isEmpty();
      assertThat(claim(claims(), 1_000)).hasSize(100);
    }

    assertThat(claim(claims(), 1_000)).as("all but site1, where a page has its turn").hasSize(99);
    assertThat(claim(pages, 100)).hasSize(1);
    assertThat(claim(pages, 100)).as("feeds have theirs again").isEmpty();
    assertThat(claim(claims(), 1_000)).hasSize(100);
  }

  @Test
  void doNotWaitForPagesThatNobodyComesFor() {
    pagesOfSites1And2();
    for (int turn = 1; turn <= 4; turn++) {
      claim(claims(), 1_000);
    }
    database.sql("update ingest.host set next_at = now() - interval '2 seconds'").update();

    assertThat(claim(claims(), 1_000)).hasSize(100);
  }

  private Claims pagesOfSites1And2() {
    database
        .sql(
            """
            insert into ingest.page (feed_id, entry_key, fingerprint, domain, due_at)
            select id, id::text, '', domain, now() - interval '1 minute'
            from ingest.feed where domain in ('site1', 'site2')
            """)
        .update();
    return Claims.ofPages(database, UUID.randomUUID(), LEASE, new Politeness(Duration.ZERO, 9));
  }

  @Test
  void grantServicesThePauseTheyWant() {
    database.sql("update ingest.feed set domain = 'reddit.com' where domain = 'site1'").update();
    new JdbcHostBook(database, new Politeness(Duration.ZERO, 2)).tidy();

    assertThat(claim(claims(), 1_000)).hasSize(100);
    assertThat(claim(claims(), 1_000)).hasSize(99);
  }

  @Test
  void endWithTheirLease() {
    claim(claims(), 1_000);
    database
        .sql("update ingest.feed set lease_until = now() - interval '1 second' where id % 2 = 0")
        .update();
    database.sql("update ingest.feed set due_at = null where lease_until is null").update();

    assertThat(claim(claims(), 1_000)).hasSizeBetween(1, 99);
  }

  @Test
  void goBackWhenReleased() {
    Claims stopping = claims();
    claim(stopping, 1_000);
    database.sql("update ingest.feed set due_at = null where lease_until is null").update();
    assertThat(claim(claims(), 1_000)).isEmpty();

    assertThat(stopping.releaseAll()).isEqualTo(100);

    assertThat(claim(claims(), 1_000)).hasSize(100);
  }

  @Test
  void areTakenFromTheDeadAndFromNobodyElse() {
    UUID dead = UUID.randomUUID();
    UUID living = UUID.randomUUID();
    Instant start = Instant.parse("2026-03-02T08:00:00Z");
    AtomicReference<Instant> now = new AtomicReference<>(start);
    Replicas survivor = new Replicas(database, UUID.randomUUID(), now::get);
    new Replicas(database, living, now::get).beat();
    claim(claims(dead, new Politeness(Duration.ZERO, 1_000)), 7);
    claim(claims(living, new Politeness(Duration.ZERO, 1_000)), 9);

    for (int second = 0; second < 20; second += 5) {
      now.set(start.plusSeconds(second));
      assertThat(survivor.beat()).as("too soon to judge, after %d s", second).isZero();
    }
    now.set(start.plusSeconds(20));

    assertThat(survivor.beat()).isEqualTo(7);
  }

  @Test
  void areLeftToTheOthersWhenTheDatabaseWasAwayForAll() {
    Instant start = Instant.parse("2026-03-02T08:00:00Z");
    AtomicReference<Instant> now = new AtomicReference<>(start);
    Replicas survivor = new Replicas(database, UUID.randomUUID(), now::get);
    claim(claims(), 7);
    survivor.beat();
    now.set(start.plusSeconds(60));

    assertThat(survivor.beat()).isZero();
  }
}
