package org.pillarwatch.store.republish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pillarwatch.events.ArticleFetched.PAYWALLED;
import static org.pillarwatch.store.TestArticles.NOON;
import static org.pillarwatch.store.TestArticles.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.RequiresKafka;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.engines.junit.RunningKafka;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.EventCodec;
import org.pillarwatch.events.Topics;
import org.pillarwatch.store.EmptyStore;
import org.pillarwatch.store.ServiceClient;
import org.pillarwatch.store.StoreService;
import org.pillarwatch.store.TestArticles;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.article.Change;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Kafka no longer holds comes back to it from the tables, through a real broker. */
@RequiresKafka
@RequiresPostgreSql
@SpringBootTest(
    classes = StoreService.class,
    properties = {
      "spring.config.name=store-service",
      "spring.kafka.listener.auto-startup=false",
      // So that one article is a batch.
      "store.republish.articles-per-second=5"
    },
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RepublicationIT {

  private static final TestArticles OLD =
      report("old").titled("Old").marked(PAYWALLED).fetched(NOON);
  private static final TestArticles OTHER = report("other").titled("Other").fetched(NOON);
  private static final TestArticles YOUNG =
      report("young").titled("Young").fetched(NOON.plusSeconds(3600));

  @LocalServerPort int port;
  @Autowired Articles articles;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void keep() {
    EmptyStore.empty(jdbc);
    articles.keep(List.of(OLD.event(), OTHER.event(), YOUNG.event()));
  }

  @Test
  void publishesTheArticlesOfASpanAsTheyWereFetched(RunningKafka kafka) {
    List<ArticleFetched> published = republished(kafka, "?to=2021-07-29T12:30:00Z");

    assertThat(published)
        .extracting(
            ArticleFetched::id,
            ArticleFetched::contentHash,
            ArticleFetched::fetchedAt,
            ArticleFetched::marks)
        .containsExactlyInAnyOrder(facts(OLD), facts(OTHER));
  }

  @Test
  void bringsNewTagsWhereTheTaxonomiesAreNewerAndElseNothing(RunningKafka kafka) {
    ArticleFetched again = republished(kafka, "?from=2021-07-29T12:30:00Z").getFirst();

    assertThat(articles.keep(List.of(classified(again, "t1")))).containsExactly(Change.UNCHANGED);
    assertThat(articles.keep(List.of(classified(again, "t2")))).containsExactly(Change.RETAGGED);
  }

  @Test
  void refusesASpanThatEndsBeforeItBegins() {
    assertThat(
            new ServiceClient(port)
                .post("/api/republish?from=2021-07-29T12:00:00Z&to=2021-07-28T12:00:00Z", "")
                .statusCode())
        .isEqualTo(400);
  }

  private static org.assertj.core.groups.Tuple facts(TestArticles article) {
    ArticleFetched fetched = article.event().article();
    return org.assertj.core.api.Assertions.tuple(
        fetched.id(), fetched.contentHash(), fetched.fetchedAt(), fetched.marks());
  }

  private static ArticleClassified classified(ArticleFetched article, String taxonomies) {
    ArticleClassified event = YOUNG.under(taxonomies, NOON.plusSeconds(9000)).event();
    return new ArticleClassified(
        article,
        event.language(),
        event.topics(),
        event.countries(),
        event.taxonomyVersion(),
        event.classifiedAt(),
        event.sketch());
  }

  private List<ArticleFetched> republished(RunningKafka kafka, String query) {
    var client = new ServiceClient(port);
    try (KafkaConsumer<String, byte @Nullable []> consumer = consumer(kafka)) {
      assertThat(client.post("/api/republish" + query, "").statusCode()).isEqualTo(202);
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> client.json("/api/republish").path("state").asString().equals("DONE"),
              done -> done);
      int records = client.json("/api/republish").path("records").asInt();
      List<ArticleFetched> published = new ArrayList<>();
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                for (ConsumerRecord<String, byte @Nullable []> each :
                    consumer.poll(Duration.ofMillis(200))) {
                  published.add(EventCodec.ARTICLE_FETCHED.decode(each));
                }
                return published.size();
              },
              size -> size == records);
      return published;
    }
  }

  /** Reads what comes from now on. */
  private static KafkaConsumer<String, byte @Nullable []> consumer(RunningKafka kafka) {
    KafkaConsumer<String, byte @Nullable []> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class));
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.ARTICLES_FETCHED).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    return consumer;
  }
}
