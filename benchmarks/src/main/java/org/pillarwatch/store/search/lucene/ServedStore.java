package org.pillarwatch.store.search.lucene;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarwatch.engines.EmbeddedPostgreSql;
import org.pillarwatch.engines.LoopbackPort;
import org.pillarwatch.store.StoreService;

/** The store as a process of its own, without Kafka, asked over HTTP. */
final class ServedStore implements AutoCloseable {

  private static final Pattern TOTAL = Pattern.compile("\"total\":\\{\"value\":(\\d+)");
  private static final Pattern COVERAGE = Pattern.compile("\"coverage\":(\\d+)");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int port = LoopbackPort.claim(0);
  private final Process process;

  ServedStore(EmbeddedPostgreSql database, String name, Path directory) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Dspring.datasource.url=" + database.jdbcUrl(name),
            "-Dspring.datasource.username=" + database.username(),
            "-Dspring.datasource.password=" + database.password(),
            "-cp",
            System.getProperty("java.class.path"),
            StoreService.class.getName(),
            "--server.port=" + port,
            "--spring.kafka.bootstrap-servers=127.0.0.1:1",
            "--spring.kafka.listener.auto-startup=false",
            "--store.story.decides=false",
            "--store.search.directory=" + directory.resolve("index"));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("log").toFile()))
            .start();
  }

  /** The body of an answer; an exception unless its status is 200. */
  String get(String pathAndQuery) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + pathAndQuery)).build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(pathAndQuery + ": " + answer.statusCode());
    }
    return answer.body();
  }

  /** How many articles a query finds. */
  long total(String query) throws IOException, InterruptedException {
    return number(TOTAL, get("/api/articles?limit=1&q=" + query));
  }

  /** Processor time that the process has taken so far. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Returns when it answers searches. */
  void awaitAnswers() throws InterruptedException {
    while (true) {
      try {
        total("*");
        return;
      } catch (IOException notYet) {
        if (!process.isAlive()) {
          throw new IllegalStateException("the store has ended", notYet);
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }

  /** Returns when the index holds all articles. */
  void awaitIndex(long articles) throws IOException, InterruptedException {
    while (true) {
      String answer = get("/api/articles?limit=1&q=*");
      if (number(COVERAGE, answer) == 100 && number(TOTAL, answer) >= articles) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private static long number(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Long.parseLong(found.group(1)) : -1;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
    http.close();
  }
}
