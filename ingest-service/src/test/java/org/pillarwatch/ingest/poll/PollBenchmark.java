package org.pillarwatch.ingest.poll;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pillarwatch.engines.EmbeddedKafka;
import org.pillarwatch.engines.EmbeddedPostgreSql;
import org.pillarwatch.engines.LoopbackPort;
import org.pillarwatch.ingest.IngestService;

/**
 * Runs ingest-service as a process of its own against many feeds that are due every ten minutes,
 * and prints what that costs it: {@code PollBenchmark FEEDS DRIPPING MINUTES}. Broker, database and
 * sites run beside it on the same machine.
 */
final class PollBenchmark {

  private static final Duration INTERVAL = Duration.ofMinutes(10);
  private static final Duration WARM_UP = Duration.ofSeconds(60);
  private static final String HEAP = "512m";

  private static final Pattern LATENESS =
      Pattern.compile(
          "pillarwatch_ingest_feed_lateness_seconds_bucket\\{.*le=\"([^\"]+)\".*} (\\S+)");
  private static final Pattern HEAP_USED =
      Pattern.compile("jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} (\\S+)");

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = LoopbackPort.claim(0);

  private PollBenchmark() {}

  /** See the class. */
  public static void main(String[] args) throws Exception {
    int feeds = Integer.parseInt(args[0]);
    int dripping = Integer.parseInt(args[1]);
    Duration length = Duration.ofMinutes(Long.parseLong(args[2]));
    Path directory = Files.createTempDirectory("poll-benchmark");
    try (var kafka = EmbeddedKafka.start(directory.resolve("kafka"));
        var database =
            EmbeddedPostgreSql.start(
                directory.resolve("postgresql"), directory.resolve("programs"));
        var sites = new ManySites(feeds, dripping)) {
      database.createDatabase("poll");
      new PollBenchmark().measure(kafka, database, sites, directory, feeds, length);
    }
  }

  /** All were read before, and are due somewhere within the interval to come. */
  private static void seed(EmbeddedPostgreSql database, ManySites sites, int feeds)
      throws SQLException {
    String url = database.jdbcUrl("poll");
    try (Connection connection =
            DriverManager.getConnection(url, database.username(), database.password());
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

  private void measure(
      EmbeddedKafka kafka,
      EmbeddedPostgreSql database,
      ManySites sites,
      Path directory,
      int feeds,
      Duration length)
      throws IOException, InterruptedException, SQLException {
    Process service = start(kafka, database, sites, directory, feeds);
    try {
      awaitReadiness();
      seed(database, sites, feeds);
      Thread.sleep(WARM_UP);
      Duration before = processor(service);
      long visitsBefore = visits(sites);
      var bucketsBefore = lateness();
      List<Double> heap = new ArrayList<>();
      long end = System.nanoTime() + length.toNanos();
      while (System.nanoTime() < end && service.isAlive()) {
        Thread.sleep(Duration.ofSeconds(5));
        heap.add(heapUsed());
      }
      Duration spent = processor(service).minus(before);
      report(sites, visits(sites) - visitsBefore, spent, length, heap, bucketsBefore);
    } finally {
      service.destroy();
      service.waitFor();
    }
  }

  private Process start(
      EmbeddedKafka kafka, EmbeddedPostgreSql database, ManySites sites, Path directory, int feeds)
      throws IOException {
    String allowed =
        IntStream.range(0, feeds)
            .mapToObj(feed -> sites.host(feed) + ":" + sites.port())
            .distinct()
            .collect(Collectors.joining(","));
    Path settings =
        Files.writeString(
            directory.resolve("poll.properties"),
            """
            server.port=%d
            ingest.fetch.allowed-private-addresses=%s
            spring.kafka.bootstrap-servers=%s
            spring.datasource.url=%s
            spring.datasource.username=%s
            spring.datasource.password=%s
            logging.level.root=error
            """
                .formatted(
                    port,
                    allowed,
                    kafka.bootstrapServers(),
                    database.jdbcUrl("poll"),
                    database.username(),
                    database.password()));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + HEAP));
    command.addAll(List.of(System.getProperty("poll.jvm", "-XX:+UseSerialGC").split(" ", -1)));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            IngestService.class.getName(),
            "--spring.config.additional-location=file:" + settings));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("ingest.log").toFile())
        .start();
  }

  private void awaitReadiness() throws InterruptedException {
    URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    HttpRequest request = HttpRequest.newBuilder(readiness).build();
    long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (!isReady(request)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("ingest-service does not start");
      }
      Thread.sleep(Duration.ofMillis(500));
    }
  }

  private boolean isReady(HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      // Not listening yet.
      return false;
    }
  }

  private void report(
      ManySites sites,
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
            + " %s%n",
        visits,
        length.toSeconds(),
        visits / (double) length.toSeconds(),
        sites.unchanged,
        sites.changed,
        sites.drips,
        sites.others);
    System.out.printf(
        "processor %.1f %% of a core, %.2f ms a visit%n",
        100.0 * spent.toMillis() / length.toMillis(), (double) spent.toMillis() / visits);
    System.out.printf(
        "heap used: most %.0f MB, least after a collection %.0f MB, of %s%n",
        heap.stream().mapToDouble(used -> used).max().orElse(0) / 1e6,
        heap.stream().mapToDouble(used -> used).min().orElse(0) / 1e6,
        HEAP);
    after.forEach((step, count) ->
        System.out.printf("late by at most %s s: %.2f %%%n", step, 100 * count / all));
  }

  private static long visits(ManySites sites) {
    return sites.unchanged.sum() + sites.changed.sum() + sites.drips.sum();
  }

  private static Duration processor(Process service) {
    return service.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private SortedMap<Double, Double> lateness() throws IOException, InterruptedException {
    SortedMap<Double, Double> buckets = new TreeMap<>();
    Matcher line = LATENESS.matcher(meters());
    while (line.find()) {
      double step =
          line.group(1).equals("+Inf")
              ? Double.POSITIVE_INFINITY
              : Double.parseDouble(line.group(1));
      buckets.put(step, Double.parseDouble(line.group(2)));
    }
    return buckets;
  }

  private double heapUsed() throws IOException, InterruptedException {
    Matcher line = HEAP_USED.matcher(meters());
    double used = 0;
    while (line.find()) {
      used += Double.parseDouble(line.group(1));
    }
    return used;
  }

  private String meters() throws IOException, InterruptedException {
    URI meters = URI.create("http://127.0.0.1:" + port + "/actuator/prometheus");
    return http.send(HttpRequest.newBuilder(meters).build(), BodyHandlers.ofString()).body();
  }
}
