package org.pillarwatch.store.story;

import static org.pillarwatch.store.TestArticles.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.store.EmptyStore;
import org.pillarwatch.store.StoreWithoutKafka;
import org.pillarwatch.store.article.Articles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The live desk while a decision about stories takes long. */
@RequiresPostgreSql
@StoreWithoutKafka
@TestPropertySource(properties = {"store.story.interval=20ms", "store.desk.look-interval=50ms"})
class LiveWhileDecidingIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired Articles articles;
  @Autowired JdbcClient jdbc;
  @Autowired StoryWorker worker;
  @LocalServerPort int port;
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger announced = new AtomicInteger();

  @BeforeEach
  void empty() {
    EmptyStore.empty(jdbc);
  }

  @AfterEach
  void stop() {
    // The stream never ends by itself.
    http.shutdownNow();
  }

  @Test
  void announcesWhatIsStored() throws IOException, InterruptedException {
    HttpResponse<Stream<String>> live =
        http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/live")).build(),
            HttpResponse.BodyHandlers.ofLines());
    Thread.ofVirtual().start(() -> count(live.body()));

    // As long as a decision takes: the worker decides one batch after the other.
    StoryWorker busy = worker;
    synchronized (busy) {
      for (String name : List.of("first", "second", "third")) {
        int before = announced.get();
        keep(name);
        Awaitility.await().atMost(PATIENCE).until(() -> announced.get() > before);
      }
    }
  }

  private void keep(String name) {
    articles.keep(List.of(report(name).titled("Harbour").saying("Ships came in.").event()));
  }

  private void count(Stream<String> lines) {
    try (lines) {
      lines.filter("event:stored"::equals).forEach(line -> announced.incrementAndGet());
    } catch (UncheckedIOException closed) {
      // The end of the test.
    }
  }
}
