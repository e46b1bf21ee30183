package org.pillarwatch.store.search.kill;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.pillarwatch.engines.LoopbackPort;
import org.pillarwatch.engines.junit.FreshDatabase;
import org.pillarwatch.store.ServiceClient;
import org.pillarwatch.store.StoreService;

/** The service in a process of its own, without Kafka, with an index that outlives it. */
final class StoreProcess implements AutoCloseable {

  private static final Duration MOST = Duration.ofMinutes(4);

  private final Process process;
  private final ServiceClient client;

  /**
   * Starts the process.
   *
   * @param index directory of the index
   * @param log file that receives what it says
   */
  StoreProcess(FreshDatabase database, Path index, Path log) {
    int port = LoopbackPort.claim(0);
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx400m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dspring.datasource.url=" + database.url(),
            "-Dspring.datasource.username=" + database.username(),
            "-Dspring.datasource.password=" + database.password(),
            "-cp",
            System.getProperty("java.class.path"),
            StoreService.class.getName(),
            "--server.port=" + port,
            "--spring.kafka.bootstrap-servers=127.0.0.1:1",
            "--spring.kafka.listener.auto-startup=false",
            "--store.story.decides=false",
            "--store.search.index-interval=20ms",
            "--store.search.directory=" + index);
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    client = new ServiceClient(port);
  }

  ServiceClient client() {
    return client;
  }

  /** Returns when it answers searches. */
  void awaitAnswers() {
    await()
        .atMost(MOST)
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptions()
        .failFast("the process ended", () -> !process.isAlive())
        .until(() -> client.get("/api/articles?q=*&limit=1").statusCode() == 200);
  }

  /** Ends it as kill -9 does. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
