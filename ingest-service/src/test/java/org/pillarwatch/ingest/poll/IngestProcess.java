package org.pillarwatch.ingest.poll;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarwatch.engines.LoopbackPort;
import org.pillarwatch.ingest.IngestService;

/** One replica of ingest-service, as a process of its own. */
final class IngestProcess implements AutoCloseable {

  static final String HEAP = "512m";

  private static final Pattern LATENESS =
      Pattern.compile(
          "pillarwatch_ingest_feed_lateness_seconds_bucket\\{.*le=\"([^\"]+)\".*} (\\S+)");
  private static final Pattern LATE_SECONDS =
      Pattern.compile("pillarwatch_ingest_feed_lateness_seconds_sum\\S* (\\S+)");
  private static final Pattern HEAP_USED =
      Pattern.compile("jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} (\\S+)");

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = LoopbackPort.claim(0);
  private final Process process;

  /**
   * @param settings of all replicas
   * @param log where to write what it says
   */
  IngestProcess(Path settings, Path log) throws IOException {
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
            "--server.port=" + port,
            "--spring.config.additional-location=file:" + settings));
    process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  void awaitReadiness() throws InterruptedException {
    URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    HttpRequest request = HttpRequest.newBuilder(readiness).build();
    long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (!isReady(request)) {
      if (System.nanoTime() > end || !process.isAlive()) {
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

  boolean isAlive() {
    return process.isAlive();
  }

  Duration processor() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** How many visits were late by at most so many seconds, since the start. */
  SortedMap<Double, Double> lateness() throws IOException, InterruptedException {
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

  /** By how much all visits together were late, since the start. */
  double lateSeconds() throws IOException, InterruptedException {
    return sum(LATE_SECONDS);
  }

  double heapUsed() throws IOException, InterruptedException {
    return sum(HEAP_USED);
  }

  private double sum(Pattern meter) throws IOException, InterruptedException {
    return meter
        .matcher(meters())
        .results()
        .mapToDouble(line -> Double.parseDouble(line.group(1)))
        .sum();
  }

  private String meters() throws IOException, InterruptedException {
    URI meters = URI.create("http://127.0.0.1:" + port + "/actuator/prometheus");
    return http.send(HttpRequest.newBuilder(meters).build(), BodyHandlers.ofString()).body();
  }

  /** As {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
