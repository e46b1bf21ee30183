package org.pillarwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pillarwatch.ingest.Origin.ok;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pillarwatch.engines.junit.FreshDatabase;
import org.pillarwatch.engines.junit.RequiresKafka;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.engines.junit.RunningKafka;
import org.pillarwatch.ingest.claim.Claims;
import org.pillarwatch.ingest.claim.Politeness;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three replicas over one database, against one host that writes down who knocks. */
@RequiresKafka
@RequiresPostgreSql
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicasIT {

  static final int FEEDS = 200;
  static final Duration LEASE = Duration.ofMinutes(10);

  final Origin origin = new Origin();
  final List<ConfigurableApplicationContext> replicas;
  final JdbcClient database;

  ReplicasIT(RunningKafka kafka, FreshDatabase fresh) {
    replicas = Stream.generate(this::replica).limit(3).toList();
    database = replicas.getFirst().getBean(JdbcClient.class);
  }

  private ConfigurableApplicationContext replica() {
    return IngestService.application()
        .properties(
            "ingest.fetch.allowed-private-addresses=" + origin.authority(),
            "ingest.fetch.host-pause=20ms",
            "ingest.fetch.host-concurrency=10",
            "ingest.schedule.shortest-interval=1h",
            "ingest.schedule.first-interval=1h",
            "ingest.schedule.tick=50ms",
            "ingest.schedule.lease=10m")
        .run("--server.port=0");
  }

  @AfterAll
  void stop() {
    replicas.forEach(ConfigurableApplicationContext::close);
    origin.close();
  }

  @BeforeEach
  void forgetAll() {
    database.sql("delete from ingest.feed").update();
  }

  @Test
  void shareTheFeedsWithoutOneDoubleRequest() {
    List<String> paths = feeds("shared", "now()");

    await().atMost(Duration.ofMinutes(2)).until(() -> visited() == FEEDS);

    assertThat(paths.stream().map(path -> origin.requests(path).size())).containsOnly(1);
    assertThat(replicas.stream().map(ReplicasIT::visits))
        .allSatisfy(visits -> assertThat(visits).isPositive());
  }

  @Test
  void takeOverFromADeadOneWithinAMinute() {
    List<String> paths = feeds("orphaned", "now() + interval '1 hour'");
    database
        .sql("update ingest.feed set lease_owner = :dead, lease_until = now() + interval '1 h'")
        .param("dead", UUID.randomUUID())
        .update();
    database.sql("update ingest.feed set due_at = now()").update();
    assertThat(claimable()).as("held by the dead one").isEmpty();

    await().atMost(Duration.ofSeconds(60)).until(() -> visited() == FEEDS);

    assertThat(paths.stream().map(path -> origin.requests(path).size())).containsOnly(1);
  }

  private List<String> feeds(String folder, String due) {
    String body = "<rss version='2.0'><channel><title>Shared</title></channel></rss>";
    List<String> paths =
        IntStream.range(0, FEEDS).mapToObj(number -> "/" + folder + "/" + number).toList();
    paths.forEach(path -> origin.on(path, ok("text/xml", body)));
    database
        .sql(
            """
            insert into ingest.feed (url, domain, due_at, interval_ms)
            select url, '127.0.0.1', %s, 3600000 from unnest(:urls::text[]) url
            """
                .formatted(due))
        .param(
            "urls", paths.stream().map(path -> origin.url(path).toString()).toArray(String[]::new))
        .update();
    return paths;
  }

  private List<Long> claimable() {
    return Claims.ofFeeds(database, UUID.randomUUID(), LEASE, new Politeness(Duration.ZERO, 1_000))
        .claim(10, (row, _) -> row.getLong("id"));
  }

  private long visited() {
    return database
        .sql("select count(*) from ingest.feed where last_visit_at is not null")
        .query(Long.class)
        .single();
  }

  private static double visits(ConfigurableApplicationContext replica) {
    return replica
        .getBean(MeterRegistry.class)
        .find("pillarwatch.ingest.feed.visits")
        .counters()
        .stream()
        .mapToDouble(Counter::count)
        .sum();
  }
}
