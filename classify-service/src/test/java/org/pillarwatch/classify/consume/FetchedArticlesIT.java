package org.pillarwatch.classify.consume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pillarwatch.chassis.background.TaskProgress;
import org.pillarwatch.classify.ClassifyService;
import org.pillarwatch.classify.ReloadingClassifier;
import org.pillarwatch.engines.junit.RequiresKafka;
import org.pillarwatch.engines.junit.RunningKafka;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.EventCodec;
import org.pillarwatch.events.Source;
import org.pillarwatch.events.TopicTag;
import org.pillarwatch.events.Topics;
import org.pillarwatch.events.TraceParent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@RequiresKafka
class FetchedArticlesIT {

  private static ConfigurableApplicationContext service;
  private static KafkaProducer<String, byte[]> producer;
  private static KafkaConsumer<String, byte @Nullable []> consumer;
  private static final List<ConsumerRecord<String, byte @Nullable []>> SEEN = new ArrayList<>();

  @BeforeAll
  static void start(RunningKafka kafka) {
    service =
        ClassifyService.application()
            .sources(BrittleTagger.class)
            .run("--server.port=0", "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers());
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "group.id",
                "fetched-articles-it",
                "auto.offset.reset",
                "earliest",
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class));
    consumer.subscribe(
        List.of(Topics.ARTICLES_CLASSIFIED, Topics.deadLetters(Topics.ARTICLES_FETCHED)));
  }

  @AfterAll
  static void stop() {
    consumer.close();
    producer.close();
    service.close();
  }

  @Test
  void tagsAFetchedArticleAndKeepsItsTrace() throws Exception {
    TraceParent trace = TraceParent.start();
    ArticleFetched bribes = article("Mayor arrested over bribes", "bribes");
    send(EventCodec.ARTICLE_FETCHED.encode(bribes, trace));

    ConsumerRecord<String, byte @Nullable []> answer =
        await(Topics.ARTICLES_CLASSIFIED, bribes.id().value());

    ArticleClassified classified = EventCodec.ARTICLE_CLASSIFIED.decode(answer);
    assertThat(classified.article()).isEqualTo(bribes);
    assertThat(classified.topics("pillars")).extracting(TopicTag::id).contains("governance");
    assertThat(EventCodec.traceOf(answer).value()).startsWith(trace.value().substring(0, 35));
  }

  @Test
  void skipsRecordsThatAreNoArticleAndContinues() throws Exception {
    ArticleFetched after = article("Teachers' union calls a strike over pay", "after-poison");
    String key = after.id().value();
    send(new ProducerRecord<>(Topics.ARTICLES_FETCHED, key, "{broken".getBytes(UTF_8)));
    send(EventCodec.ARTICLE_FETCHED.encode(after, TraceParent.start()));

    assertThat(await(Topics.deadLetters(Topics.ARTICLES_FETCHED), key).value())
        .isEqualTo("{broken".getBytes(UTF_8));
    await(Topics.ARTICLES_CLASSIFIED, key);
  }

  @Test
  void survivesAnErrorThatAnArticleGivesRiseTo() throws Exception {
    ArticleFetched deep = article(BrittleTagger.TOO_DEEP, "deep");
    ArticleFetched after = article("Thousands flee famine", "after-error");
    send(EventCodec.ARTICLE_FETCHED.encode(deep, TraceParent.start()));
    send(EventCodec.ARTICLE_FETCHED.encode(after, TraceParent.start()));

    await(Topics.deadLetters(Topics.ARTICLES_FETCHED), deep.id().value());
    await(Topics.ARTICLES_CLASSIFIED, after.id().value());
  }

  @Test
  void classifiesAgainWhatTheTopicHolds() throws Exception {
    ArticleFetched again = article("Court convicts minister of bribery", "again");
    send(EventCodec.ARTICLE_FETCHED.encode(again, TraceParent.start()));
    await(Topics.ARTICLES_CLASSIFIED, again.id().value());
    Reclassification reclassification = service.getBean(Reclassification.class);

    assertThat(reclassification.start(null)).isPresent();

    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              consumer.poll(Duration.ofMillis(200)).forEach(SEEN::add);
              return SEEN.stream()
                  .filter(each -> each.topic().equals(Topics.ARTICLES_CLASSIFIED))
                  .filter(each -> again.id().value().equals(each.key()))
                  .count();
            },
            count -> count >= 2);
    TaskProgress<Reclassification.Scope> progress =
        Awaitility.await()
            .until(reclassification::progress, now -> now.state() == TaskProgress.State.DONE);
    assertThat(progress.done()).isEqualTo(progress.records()).isPositive();
  }

  @Test
  void readsOnlyFromTheTimeThatIsAskedFor() {
    Reclassification reclassification = service.getBean(Reclassification.class);
    Awaitility.await()
        .until(
            () -> reclassification.start(Instant.parse("2999-01-01T00:00:00Z")),
            Optional::isPresent);

    TaskProgress<Reclassification.Scope> progress =
        Awaitility.await()
            .until(reclassification::progress, now -> now.state() == TaskProgress.State.DONE);
    assertThat(progress.records()).isZero();
  }

  private static void send(ProducerRecord<String, byte[]> fetched) throws Exception {
    producer.send(fetched).get();
  }

  private static ConsumerRecord<String, byte @Nullable []> await(String topic, String key) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              consumer.poll(Duration.ofMillis(200)).forEach(SEEN::add);
              return SEEN.stream()
                  .filter(each -> each.topic().equals(topic) && key.equals(each.key()))
                  .toList();
            },
            found -> !found.isEmpty())
        .getFirst();
  }

  private static ArticleFetched article(String title, String name) {
    URI url = URI.create("https://news.example/" + name);
    return new ArticleFetched(
        ArticleId.of(url),
        url,
        new Source("Example News", null),
        title,
        "San Salvador. " + title + ", officials said on Thursday.",
        null,
        List.of(),
        null,
        null,
        Instant.parse("2026-01-02T03:04:05Z"),
        "en",
        null);
  }

  @Configuration(proxyBeanMethods = false)
  static class BrittleTagger {

    static final String TOO_DEEP = "Too deep";

    @Bean
    @Primary
    ArticleTagger brittle(ReloadingClassifier classifier) {
      return article -> {
        if (article.title().equals(TOO_DEEP)) {
          throw new StackOverflowError("as deep as it goes");
        }
        return classifier.current().classify(article.title(), article.text(), null);
      };
    }
  }
}
