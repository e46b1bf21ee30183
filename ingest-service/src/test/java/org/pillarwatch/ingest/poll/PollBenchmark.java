package org.pillarwatch.ingest.poll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pillarwatch.engines.EmbeddedKafka;
import org.pillarwatch.engines.EmbeddedPostgreSql;

/**
 * Runs ingest-service as one or several processes of its own against many feeds that are due every
 * ten minutes, and prints what that costs them: {@code PollBenchmark FEEDS DRIPPING MINUTES
 * REPLICAS}. Of several replicas it then kills one, and waits until the others have visited
 * whatever was due or under way. Broker, database and sites run beside it on the same machine.
 */
final class PollBenchmark {

  private static final Duration INTERVAL = Duration.ofMinutes(10);
  private static final Duration WARM_UP = Duration.ofSeconds(60);
  private static final Duration LONGEST_TAKE_OVER = Duration.ofMinutes(3);

  private final EmbeddedPostgreSql database;
  private final ManySites sites;
  private final int feeds;
  private final List<IngestProcess> replicas = new ArrayList<>();

  private PollBenchmark(EmbeddedPostgreSql database, ManySites sites, int feeds) {
    this.database = database;
    this.sites = sites;
    this.feeds = feeds;
  }

  /** See the class. */
  public static void main(String[] args) throws Exception {
    int feeds = Integer.parseInt(args[0]);
    int dripping = Integer.parseInt(args[1]);
    Duration length = Duration.ofMinutes(Long.parseLong(args[2]));
    int replicas = Integer.parseInt(args[3]);
    Path directory = Files.createTempDirectory("poll-benchmark");
    try (var kafka = EmbeddedKafka.start(directory.resolve("kafka"));
        var database =
            EmbeddedPostgreSql.start(
                directory.resolve("postgresql"), directory.resolve("programs"));
        var sites = new ManySites(feeds, dripping, INTERVAL.minusMinutes(1))) {
      database.createDatabase("poll");
      PollBenchmark benchmark = new PollBenchmark(database, sites, feeds);
      try {
        benchmark.start(kafka, directory, replicas);
        benchmark.measure(length);
        if (replicas > 1) {
          benchmark.kill();
        }
      } finally {
        benchmark.replicas.forEach(IngestProcess::close);
      }
    }
  }

  private void start(EmbeddedKafka kafka, Path directory, int count)
      throws IOException, InterruptedException {
    Path settings = settings(kafka, directory);
    for (int replica = 1; replica <= count; replica++) {
      replicas.add(
          new IngestProcess(settings, directory.resolve("ingest-%d.log".formatted(replica))));
      replicas.getLast().awaitReadiness();
    }
  }

  private Path settings(EmbeddedKafka kafka, Path directory) throws IOException {
    String allowed =
        IntStream.range(0, feeds)
            .mapToObj(feed -> sites.host(feed) + ":" + sites.port())
            .distinct()
            .collect(Collectors.joining(","));
    return Files.writeString(
        directory.resolve("poll.properties"),
        """
        ingest.fetch.allowed-private-addresses=%s
        spring.kafka.bootstrap-servers=%s
        spring.datasource.url=%s
        spring.datasource.username=%s
        spring.datasource.password=%s
        logging.level.root=error
        """
            .formatted(
                allowed,
                kafka.bootstrapServers(),
                database.jdbcUrl("poll"),
                database.username(),
                database.password()));
  }

  /** All were read before, and are due somewhere within the interval to come. */
  private void seed() throws SQLException {
    try (Connection connection = connect();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into ingest.feed (url, domain, due_at, interval_ms, fixed_interval_ms, etag,
                                         body_hash, whole_at, last_visit_at)
                values (?, ?, now() + random() * ? * interval '1 millisecond', ?, ?, '"0"', 'seeded',
                        now() - random() * interval '12 hours', now())
                """)) {
      for (int feed = 0; feed < feeds; feed++) {
        insert.setString(1, sites.feed(feed).toString());
        insert.setString(2, sites.host(feed));
        insert.setLong(3, INTERVAL.toMillis());
        insert.setLong(4, INTERVAL.toMillis());
        insert.setLong(5, INTERVAL.toMillis());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl("poll"), database.username(), database.password());
  }

  private void measure(Duration length) throws IOException, InterruptedException, SQLException {
    seed();
    Thread.sleep(WARM_UP);
    Duration before = processor();
    long visitsBefore = visits();
    var bucketsBefore = lateness();
    double lateBefore = lateSeconds();
    List<Double> heap = new ArrayList<>();
    long end = System.nanoTime() + length.toNanos();
    while (System.nanoTime() < end && replicas.stream().allMatch(IngestProcess::isAlive)) {
      Thread.sleep(Duration.ofSeconds(5));
      for (IngestProcess replica : replicas) {
        heap.add(replica.heapUsed());
      }
    }
    report(visits() - visitsBefore, processor().minus(before), length, heap, bucketsBefore);
    System.out.printf(
        "late by %.0f ms on average%n",
        1_000 * (lateSeconds() - lateBefore) / (visits() - visitsBefore));
  }

  private void report(
      long visits,
      Duration spent,
      Duration length,
      List<Double> heap,
      SortedMap<Double, Double> before)
      throws IOException, InterruptedException {
    SortedMap<Double, Double> after = lateness();
    after.replaceAll((step, count) -> count - before.getOrDefault(step, 0.0));
    double all = after.lastEntry().getValue();
    System.out.printf(
        "visits %d in %d s (%.1f a second): 304 %s, changed %s, dripping %s since the start; pages"
            + " %s; repeated %s%n",
        visits,
        length.toSeconds(),
        visits / (double) length.toSeconds(),
        sites.unchanged,
        sites.changed,
        sites.drips,
        sites.others,
        sites.repeated);
    System.out.printf(
        "processor %.1f %% of a core in %d processes, %.2f ms a visit%n",
        100.0 * spent.toMillis() / length.toMillis(),
        replicas.size(),
        (double) spent.toMillis() / visits);
    System.out.printf(
        "heap used by one: most %.0f MB, least after a collection %.0f MB, of %s%n",
        heap.stream().mapToDouble(used -> used).max().orElse(0) / 1e6,
        heap.stream().mapToDouble(used -> used).min().orElse(0) / 1e6,
        IngestProcess.HEAP);
    after.forEach((step, count) ->
        System.out.printf("late by at most %s s: %.2f %%%n", step, 100 * count / all));
  }

  /** What was under way at the killed one is asked for once more: nobody knows how that ended. */
  private void kill() throws InterruptedException, SQLException {
    long repeatedBefore = sites.repeated.sum();
    replicas.getFirst().kill();
    long killed = System.nanoTime();
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create temporary table waiting as
          select id, now() as since, lease_owner is not null as held from ingest.feed
          where due_at <= now() or lease_owner is not null
          """);
      long waiting = number(statement, "select count(*) from waiting");
      long held = number(statement, "select count(*) from waiting where held");
      long left = waiting;
      while (left > 0 && System.nanoTime() - killed < LONGEST_TAKE_OVER.toNanos()) {
        Thread.sleep(Duration.ofMillis(500));
        left =
            number(
                statement,
                "select count(*) from waiting join ingest.feed using (id)"
                    + " where last_visit_at < since");
      }
      System.out.printf(
          "killed one of %d: of %d feeds due or under way (%d), %d not visited after %.1f s;"
              + " repeated %d%n",
          replicas.size(),
          waiting,
          held,
          left,
          (System.nanoTime() - killed) / 1e9,
          sites.repeated.sum() - repeatedBefore);
    }
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private long visits() {
    return sites.unchanged.sum() + sites.changed.sum() + sites.drips.sum();
  }

  private Duration processor() {
    return replicas.stream().map(IngestProcess::processor).reduce(Duration.ZERO, Duration::plus);
  }

  private double lateSeconds() throws IOException, InterruptedException {
    double all = 0;
    for (IngestProcess replica : replicas) {
      all += replica.lateSeconds();
    }
    return all;
  }

  private SortedMap<Double, Double> lateness() throws IOException, InterruptedException {
    SortedMap<Double, Double> all = new TreeMap<>();
    for (IngestProcess replica : replicas) {
      replica.lateness().forEach((step, count) -> all.merge(step, count, Double::sum));
    }
    return all;
  }
}
