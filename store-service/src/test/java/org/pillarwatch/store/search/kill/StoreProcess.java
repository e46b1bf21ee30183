package org.pillarwatch.store.search.kill;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.pillarwatch.engines.LoopbackPort;
import org.pillarwatch.engines.junit.FreshDatabase;
import org.pillarwatch.store.ServiceClient;
import org.pillarwatch.store.StoreCommand;

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
    process =
        StoreCommand.start(
            database.url(),
            database.username(),
            database.password(),
            400,
            log.toFile(),
            "--server.port=" + port,
            "--store.story.decides=false",
            "--store.search.index-interval=20ms",
            "--store.search.directory=" + index);
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
