package org.pillarwatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One run of the demo, looked at from its start to its end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoIT {

  @TempDir static Path temporaryFiles;

  private static DemoProcess demo;

  @BeforeAll
  static void start() throws IOException {
    // The correction comes fifteen paces after the start: late enough for the first version to be
    // stored before it on a slow machine.
    demo = DemoProcess.start(temporaryFiles, "4s");
  }

  @AfterAll
  static void kill() {
    demo.close();
  }

  @Test
  @Order(1)
  void showsTaggedArticles() {
    awaitWithin(
        Duration.ofMinutes(3),
        () -> demo.articles().stream().anyMatch(article -> isTagged(article)));
  }

  @Test
  @Order(2)
  void explainsWhichTopicsAnArticleDoesNotHave() {
    String id = demo.articles().getFirst().path("id").asString();

    assertThat(demo.text("/articles/" + id)).contains("/articles/" + id + "/why-not");
    assertThat(demo.text("/articles/" + id + "/why-not"))
        .contains("For it", "Against it", " % of ");
  }

  @Test
  @Order(3)
  void showsACorrectionAsASecondVersion() {
    awaitWithin(
        Duration.ofMinutes(3),
        () ->
            demo.articles().stream().anyMatch(article -> article.path("version").intValue() == 2));
  }

  @Test
  @Order(4)
  void leavesNothingBehindWhenItIsToldToStop() throws Exception {
    assertThat(demo.stop(Duration.ofSeconds(30))).isTrue();

    assertThat(temporaryFiles).isEmptyDirectory();
    assertThat(DemoProcess.processesIn(temporaryFiles)).isEmpty();
  }

  private static boolean isTagged(JsonNode article) {
    return !article.path("pillars").isEmpty() && !article.path("countries").isEmpty();
  }

  private static void awaitWithin(Duration patience, Callable<Boolean> condition) {
    await()
        .atMost(patience)
        .pollInterval(Duration.ofMillis(500))
        .failFast("the demo has ended", () -> !demo.isAlive())
        .until(condition);
  }
}
