package org.pillarwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pillarwatch.store.TestArticles.NOON;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.RequiresKafka;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.events.ArticleWithdrawn;
import org.pillarwatch.events.EventCodec;
import org.pillarwatch.events.TopicTag;
import org.pillarwatch.events.Topics;
import org.pillarwatch.events.TraceParent;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.article.StoredArticle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.kafka.core.KafkaTemplate;

/** From the topic to the tables, with a real broker and a real database. */
@RequiresKafka
@RequiresPostgreSql
@SpringBootTest(
    classes = StoreService.class,
    properties = "spring.config.name=store-service",
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StoreServiceIT {

  @Autowired KafkaTemplate<String, byte[]> kafka;
  @Autowired Articles articles;
  @Autowired MeterRegistry meters;

  double consumedBefore;

  @BeforeEach
  void remember() {
    consumedBefore = consumed();
  }

  @Test
  void storesARecordThatIsDeliveredTwiceOnce() {
    TestArticles report = TestArticles.report("twice");
    deliver(report, report);

    awaitConsumed(2);
    assertThat(articles.versions(report.id())).hasSize(1);
    assertThat(articles.find(report.id())).map(StoredArticle::version).contains(1);
  }

  @Test
  void makesACorrectionVersionTwoAndKeepsTheFirst() {
    TestArticles report = TestArticles.report("corrected");
    TestArticles correction =
        report.saying("The court acquitted the chief.").fetched(NOON.plusSeconds(3600));
    deliver(report, correction);

    awaitConsumed(2);
    assertThat(articles.find(report.id()).orElseThrow().text())
        .isEqualTo("The court acquitted the chief.");
    assertThat(articles.find(report.id(), 1).orElseThrow().text()).isEqualTo(report.text());
    assertThat(articles.versions(report.id())).hasSize(2);
  }

  @Test
  void doesNotLetAnOlderVersionReplaceANewerOne() {
    TestArticles newer = TestArticles.report("older").fetched(NOON.plusSeconds(3600));
    TestArticles older = newer.titled("Customs chief on trial").fetched(NOON);
    deliver(newer, older);

    awaitConsumed(2);
    assertThat(articles.find(newer.id()).orElseThrow().title()).isEqualTo(newer.title());
  }

  @Test
  void replacesTheTagsWhenTheTaxonomiesChange() {
    TestArticles report = TestArticles.report("retagged");
    List<TopicTag> other = List.of(TestArticles.topic("pillars", "security"));
    deliver(report, report.tagged(other).under("t2", NOON.plusSeconds(7200)));

    awaitConsumed(2);
    StoredArticle stored = articles.find(report.id()).orElseThrow();
    assertThat(stored.topics()).extracting(TopicTag::id).containsExactly("security");
    assertThat(stored.taxonomyVersion()).isEqualTo("t2");
    assertThat(stored.version()).isEqualTo(1);
  }

  @Test
  void setsPoisonAsideAndStoresItsNeighbours() {
    TestArticles before = TestArticles.report("before-poison");
    // The same tag twice breaks a constraint of the table: only the database can tell.
    TestArticles refused =
        TestArticles.report("refused")
            .tagged(
                List.of(
                    TestArticles.topic("pillars", "rights"),
                    TestArticles.topic("pillars", "rights")));
    TestArticles after = TestArticles.report("after-poison");
    double deadLetters = outcome("dead-lettered");
    deliver(before);
    kafka
        .send(
            new ProducerRecord<>(
                Topics.ARTICLES_CLASSIFIED, "x", "no event".getBytes(StandardCharsets.UTF_8)))
        .join();
    deliver(refused, after);

    awaitConsumed(4);
    assertThat(outcome("dead-lettered") - deadLetters).isEqualTo(2);
    assertThat(articles.find(before.id())).isPresent();
    assertThat(articles.find(after.id())).isPresent();
    assertThat(articles.find(refused.id())).isEmpty();
  }

  @Test
  void marksAnArticleWhosePageIsGoneUntilItIsFetchedAgain() {
    TestArticles report = TestArticles.report("gone").fetched(NOON);
    var withdrawn =
        new ArticleWithdrawn(
            report.id(),
            URI.create("https://news.example/gone"),
            NOON.plusSeconds(3_600),
            NOON.plusSeconds(90_000));
    kafka.send(EventCodec.ARTICLE_WITHDRAWN.encode(withdrawn, TraceParent.start())).join();
    deliver(report);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(articles.find(report.id()).map(StoredArticle::withdrawnAt))
                .contains(withdrawn.withdrawnAt()));
    deliver(report.fetched(NOON.plusSeconds(100_000)));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(articles.find(report.id()).orElseThrow().withdrawnAt()).isNull());
  }

  @Test
  void storesWhatPostgresCannotHoldAsReplacementCharacters() {
    TestArticles odd = TestArticles.report("odd").titled("NUL \0 and half a pair \ud83d here");
    deliver(odd);

    awaitConsumed(1);
    assertThat(articles.find(odd.id()).orElseThrow().title())
        .isEqualTo("NUL \uFFFD and half a pair \uFFFD here");
  }

  private void deliver(TestArticles... deliveries) {
    for (TestArticles delivery : deliveries) {
      kafka
          .send(EventCodec.ARTICLE_CLASSIFIED.encode(delivery.event(), TraceParent.start()))
          .join();
    }
    kafka.flush();
  }

  private void awaitConsumed(int records) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(consumed() - consumedBefore).isEqualTo(records));
  }

  private double consumed() {
    return meters.find("pillarwatch.records").tag("stage", "store").counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  private double outcome(String outcome) {
    return meters
        .get("pillarwatch.records")
        .tag("stage", "store")
        .tag("outcome", outcome)
        .counter()
        .count();
  }
}
