package org.pillarwatch.store.attention;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pillarwatch.store.TestArticles.NOON;
import static org.pillarwatch.store.TestArticles.country;
import static org.pillarwatch.store.TestArticles.report;
import static org.pillarwatch.store.TestArticles.topic;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.events.ArticleWithdrawn;
import org.pillarwatch.events.CountryRole;
import org.pillarwatch.store.EmptyStore;
import org.pillarwatch.store.ServiceClient;
import org.pillarwatch.store.StoreWithoutKafka;
import org.pillarwatch.store.TestArticles;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.article.Withdrawals;
import org.pillarwatch.store.correction.Corrections;
import org.pillarwatch.store.correction.TagCorrection;
import org.pillarwatch.store.correction.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The kept counts are those of the tables, whatever happened to the articles. */
@RequiresPostgreSql
@StoreWithoutKafka
class AttentionIT {

  private static final Instant DAY = NOON.truncatedTo(ChronoUnit.DAYS);
  private static final List<String> TOPICS = List.of("governance", "rights", "security");
  private static final List<String> COUNTRIES = List.of("GT", "HN", "SV");
  private static final int ARTICLES = 60;

  @LocalServerPort int port;
  @Autowired Articles articles;
  @Autowired Corrections corrections;
  @Autowired Withdrawals withdrawals;
  @Autowired AttentionUpkeep upkeep;
  @Autowired JdbcAttention attention;
  @Autowired MeterRegistry meters;
  @Autowired JdbcClient jdbc;

  /** Waits for transactions of the service's own jobs, which wait for Kafka in vain. */
  @BeforeEach
  void empty() {
    await().atMost(60, SECONDS).ignoreExceptions().untilAsserted(() -> EmptyStore.empty(jdbc));
  }

  @Test
  void countsEqualARecountAfterRandomChangesByTwoWriters() {
    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> work(1)), CompletableFuture.runAsync(() -> work(2)))
        .join();
    await().atMost(60, SECONDS).until(() -> number("select count(*) from undecided") == 0);

    assertCountsAreExact();
    upkeep.fold();
    assertThat(number("select count(*) from attention_delta")).isZero();
    assertCountsAreExact();
  }

  private void work(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int step = 0; step < 150; step++) {
      List<TestArticles> batch =
          IntStream.range(0, 1 + random.nextInt(8))
              .mapToObj(i -> any(random, random.nextInt(ARTICLES)))
              .toList();
      switch (random.nextInt(8)) {
        case 0 -> correct(random, batch.getFirst());
        case 1 ->
            withdrawals.keep(
                List.of(
                    new ArticleWithdrawn(
                        batch.getFirst().id(), batch.getFirst().url(), NOON, NOON.plusSeconds(9))));
        case 2 -> upkeep.fold();
        case 3 -> remove(batch.getFirst());
        default -> articles.keep(batch.stream().map(TestArticles::event).toList());
      }
    }
  }

  /** Another writer may hold the article, and PostgreSQL refuses neither. */
  private void remove(TestArticles article) {
    jdbc.sql("delete from article where id = :id").param("id", article.id().value()).update();
  }

  private void correct(RandomGenerator random, TestArticles article) {
    boolean isTopic = random.nextBoolean();
    corrections.add(
        article.id(),
        new TagCorrection(
            isTopic ? "pillars" : TagCorrection.COUNTRIES,
            one(isTopic ? TOPICS : COUNTRIES, random),
            random.nextBoolean() ? Verdict.ADDED : Verdict.REMOVED,
            null,
            "Ana"));
  }

  /** A version of an article: other words, tags, hours or classifications than before. */
  private static TestArticles any(RandomGenerator random, int number) {
    Instant fetched = NOON.plusSeconds(60L + random.nextInt(100_000));
    return report("n" + number)
        .titled("Report " + random.nextInt(4))
        .published(NOON.minus(Duration.ofMinutes(random.nextInt(600))))
        .fetched(fetched)
        .tagged(some(TOPICS, random).stream().map(id -> topic("pillars", id)).toList())
        .about(
            some(COUNTRIES, random).stream().map(code -> country(code, CountryRole.FOCUS)).toList())
        .under("t" + random.nextInt(3), fetched.plusSeconds(random.nextInt(1_000)));
  }

  private static List<String> some(List<String> all, RandomGenerator random) {
    return all.stream().filter(any -> random.nextInt(3) == 0).toList();
  }

  private static String one(List<String> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }

  private void assertCountsAreExact() {
    upkeep.recount(DAY);
    assertThat(meters.get("pillarwatch.store.attention.difference").gauge().value()).isZero();

    AttentionMatrix matrix = attention.matrix("pillars", null, null);
    assertThat(matrix.total().articles()).isEqualTo(number("select count(*) from article"));
    assertThat(matrix.total().stories())
        .isEqualTo(number("select count(*) from story_article where story = number"));
    assertThat(cells(matrix)).containsExactlyInAnyOrderElementsOf(recounted());
    assertThat(attention.matrix("pillars", DAY, DAY.plus(Duration.ofDays(1))).cells())
        .isEqualTo(matrix.cells());
  }

  private static List<String> cells(AttentionMatrix matrix) {
    List<String> cells = new ArrayList<>();
    matrix
        .cells()
        .forEach(
            cell -> cells.add("%s %s %d".formatted(cell.topic(), cell.country(), cell.articles())));
    return cells;
  }

  private List<String> recounted() {
    return jdbc.sql(
            """
            select t.topic || ' ' || c.country || ' ' || count(*) from topic_tag t
            join country_tag c using (article_id) where t.taxonomy = 'pillars'
            group by t.topic, c.country
            """)
        .query((row, number) -> row.getString(1))
        .list();
  }

  private long number(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  @Test
  void aDifferenceIsReported() {
    articles.keep(List.of(report("a").event()));
    jdbc.sql("insert into attention values ('pillars', :hour, 'rights', 'HN', 2, 0)")
        .param("hour", Timestamp.from(DAY))
        .update();

    upkeep.recount(DAY);

    // By hour, and against the counts by day.
    assertThat(meters.get("pillarwatch.store.attention.difference").gauge().value()).isEqualTo(4);
  }

  @Test
  void theMatrixHasItsSpanOfTimeAndItsMargins() {
    articles.keep(
        List.of(
            report("a").event(),
            report("b").published(NOON.minus(Duration.ofDays(3))).event(),
            report("c")
                .about(List.of(country("HN", CountryRole.FOCUS), country("SV", CountryRole.FOCUS)))
                .event()));

    String day = new ServiceClient(port).get("/api/matrix?from=2021-07-29&to=2021-07-29").body();

    assertThat(day)
        .contains("\"total\":{\"articles\":2,")
        .contains("{\"topic\":\"governance\",\"articles\":2,")
        .contains("{\"country\":\"HN\",\"articles\":1,")
        .contains("{\"topic\":\"governance\",\"country\":\"SV\",\"articles\":1,");
    assertThat(attention.matrix("pillars", NOON.minus(Duration.ofDays(4)), null).total().articles())
        .isEqualTo(3);
    assertThat(attention.matrix("pillars", NOON, NOON.plusSeconds(3_600)).total().articles())
        .isEqualTo(2);
    assertThat(attention.matrix("pillars", NOON.plusSeconds(3_600), null).total().articles())
        .isZero();
  }

  @Test
  void unknownParametersOfTheMatrixAreRefused() {
    assertThat(new ServiceClient(port).get("/api/matrix?q=court").statusCode()).isEqualTo(400);
    assertThat(new ServiceClient(port).get("/api/matrix?taxonomy=plants").statusCode())
        .isEqualTo(400);
  }
}
