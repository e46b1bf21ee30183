package org.pillarwatch.store.story;

import static java.lang.Math.max;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pillarwatch.store.TestArticles.report;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.store.EmptyStore;
import org.pillarwatch.store.StoreCommand;
import org.pillarwatch.store.StoreWithoutKafka;
import org.pillarwatch.store.TestArticles;
import org.pillarwatch.store.article.Articles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** What becomes of stories when the processes that decide about them end by kill -9. */
@RequiresPostgreSql
@StoreWithoutKafka
@TestPropertySource(
    properties = {
      // Other processes decide.
      "store.story.decides=false",
      "store.story.interval=1h"
    })
class KilledDeciderIT {

  /** Several batches of decisions, so that a kill falls between or within them. */
  private static final List<TestArticles> STREAM =
      IntStream.range(0, 1_200).mapToObj(KilledDeciderIT::article).toList();

  private final List<Process> replicas = new ArrayList<>();

  @Autowired Articles articles;
  @Autowired HikariDataSource database;
  @Autowired JdbcClient jdbc;
  @Autowired NamedParameterJdbcOperations batches;
  @Autowired PlatformTransactionManager transactions;
  @TempDir Path logs;

  /** Every third article is a copy of an earlier one, every tenth that of a copy. */
  private static TestArticles article(int number) {
    int of = number % 10 == 9 ? number - 8 : number % 3 == 2 ? number - 2 : number;
    StringBuilder text = new StringBuilder("Harbour news " + of + ". ");
    for (int word = 0; word < 60; word++) {
      text.append("pier").append(Integer.toString(of * 31 + word, 36)).append(' ');
    }
    String frame = of == number ? "" : "Home | World | Sport " + number + ". ";
    return report("killed-" + number).titled("Harbour " + number).saying(frame + text + "ends.");
  }

  @BeforeEach
  void keep() {
    EmptyStore.empty(jdbc);
    articles.keep(STREAM.stream().map(TestArticles::event).toList());
  }

  @AfterEach
  void stop() {
    replicas.forEach(Process::destroyForcibly);
  }

  @Test
  void areThoseOfOneProcessThatNeverEnded() {
    TestStories.worker(jdbc, batches, transactions).decideWhatIsDue();
    List<String> undisturbed = decided();
    assertThat(undisturbed).hasSize(STREAM.size()).anyMatch(line -> line.contains(" copy "));

    keep();
    for (int i = 0; i < 3; i++) {
      start();
    }
    awaitDecided(1);
    // One of them decides; it dies within its next batch or holding nothing.
    replicas.subList(0, 2).forEach(Process::destroyForcibly);
    // Delivered again meanwhile, which must not count.
    articles.keep(STREAM.stream().map(TestArticles::event).toList());
    start();
    awaitDecided(STREAM.size());

    assertThat(decided()).isEqualTo(undisturbed);
  }

  private void awaitDecided(int least) {
    try {
      Awaitility.await()
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofMillis(20))
          .until(
              () -> jdbc.sql("select count(*) from story_article").query(Integer.class).single(),
              count -> count >= least);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("fewer than " + least + " decided; the replicas: " + ends(), e);
    }
  }

  /** For each replica whether it runs, and the last lines of its log. */
  private String ends() {
    StringBuilder ends = new StringBuilder();
    for (int number = 0; number < replicas.size(); number++) {
      ends.append("\nreplica ").append(number);
      ends.append(" alive=").append(replicas.get(number).isAlive()).append('\n');
      try {
        List<String> lines = Files.readAllLines(log(number));
        ends.append(String.join("\n", lines.subList(max(0, lines.size() - 30), lines.size())));
      } catch (IOException e) {
        ends.append(e);
      }
    }
    return ends.toString();
  }

  private Path log(int number) {
    return logs.resolve("replica-" + number + ".log");
  }

  private List<String> decided() {
    return jdbc.sql(
            """
            select concat_ws(' ', s.article_id, f.article_id, s.relation, o.article_id, s.score)
            from story_article s join story_article f on f.number = s.story
            left join story_article o on o.number = s.of_number order by s.number
            """)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** The service in a process of its own, on the same database. */
  private void start() {
    // The context may be older than this class, and its database that of another class.
    replicas.add(
        StoreCommand.start(
            database.getJdbcUrl(),
            database.getUsername(),
            database.getPassword(),
            256,
            log(replicas.size()).toFile(),
            "--server.port=0",
            "--store.story.interval=10ms"));
  }
}
