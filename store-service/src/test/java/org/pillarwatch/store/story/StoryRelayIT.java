package org.pillarwatch.store.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.pillarwatch.store.TestArticles.report;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.RequiresKafka;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.engines.junit.RunningKafka;
import org.pillarwatch.events.ArticleLinked;
import org.pillarwatch.events.EventCodec;
import org.pillarwatch.events.StoryMerged;
import org.pillarwatch.events.TextRelation;
import org.pillarwatch.events.Topics;
import org.pillarwatch.store.EmptyStore;
import org.pillarwatch.store.StoreService;
import org.pillarwatch.store.TestArticles;
import org.pillarwatch.store.article.Articles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What others are told of stories, through a real broker. */
@RequiresKafka
@RequiresPostgreSql
@SpringBootTest(
    classes = StoreService.class,
    properties = {
      "spring.config.name=store-service",
      "spring.kafka.listener.auto-startup=false",
      // The tests say when to decide and when to tell.
      "store.story.decides=false",
      "store.story.interval=1h"
    },
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StoryRelayIT {

  private static final TestArticles ORIGINAL = report("release").saying(StoryWorkerIT.RELEASE);
  private static final TestArticles COPY =
      report("copy").saying("Home | World. " + StoryWorkerIT.RELEASE);

  @Autowired Articles articles;
  @Autowired StoryRelay relay;
  @Autowired JdbcClient jdbc;
  @Autowired NamedParameterJdbcOperations batches;
  @Autowired PlatformTransactionManager transactions;
  @Autowired ProducerFactory<String, byte[]> producers;

  @BeforeEach
  void decideAnew() {
    EmptyStore.empty(jdbc);
    articles.keep(List.of(ORIGINAL.event(), COPY.event()));
    // A new one for each test: it would remember articles of the test before.
    TestStories.worker(jdbc, batches, transactions).decideWhatIsDue();
  }

  @Test
  void publishesDecisionsInOrderAndOnce(RunningKafka kafka) {
    try (Follower follower = new Follower(kafka)) {
      relay.publishDecisions();
      relay.publishDecisions();

      List<ConsumerRecord<String, byte @Nullable []>> told = follower.read();
      assertThat(told).extracting(ConsumerRecord::key).containsOnly("en");
      assertThat(events(told))
          .extracting(ArticleLinked::article)
          .containsExactly(ORIGINAL.id(), COPY.id());
      ArticleLinked copy = events(told).getLast();
      assertThat(copy.story()).isEqualTo(events(told).getFirst().story());
      ArticleLinked.Origin origin = copy.origin();
      assertThat(origin).isNotNull();
      assertThat(origin.relation()).isEqualTo(TextRelation.COPY);
      assertThat(origin.of()).isEqualTo(ORIGINAL.id());
      assertThat(origin.passages().getFirst().start()).isEqualTo("Home | World. ".length());
      assertThat(origin.facts()).contains("240");
    }
  }

  @Test
  void publishesMergesBeforeTheLinkOfTheArticle(RunningKafka kafka) {
    jdbc.sql(
            """
            insert into story_merged (story, into_story, by_number)
            select 77, story, number from story_article where article_id = :copy
            """)
        .param("copy", COPY.id().value())
        .update();
    try (Follower follower = new Follower(kafka)) {
      relay.publishDecisions();

      List<ConsumerRecord<String, byte @Nullable []>> told = follower.read();
      assertThat(told).hasSize(3);
      StoryMerged merged = EventCodec.STORY_MERGED.decode(told.get(1));
      ArticleLinked linked = EventCodec.ARTICLE_LINKED.decode(told.get(2));
      assertThat(merged.story()).isEqualTo("77");
      assertThat(merged.into()).isEqualTo(linked.story());
      assertThat(merged.shownBy()).isEqualTo(COPY.id()).isEqualTo(linked.article());
    }
  }

  @Test
  void keepsWhatNoBrokerAcknowledgedForTheNextTry(RunningKafka kafka) {
    try (Follower follower = new Follower(kafka)) {
      assertThatException().isThrownBy(relayWithoutBroker(300)::publishDecisions);

      relay.publishDecisions();

      assertThat(events(follower.read())).hasSize(2);
    }
  }

  @Test
  void holdsNoLockWhileTheBrokerIsAway() {
    CompletableFuture<Void> waiting =
        CompletableFuture.runAsync(relayWithoutBroker(3_000)::publishDecisions);

    long locks = 0;
    while (!waiting.isDone()) {
      locks = Math.max(locks, locksOfOthers());
    }
    assertThat(waiting).isCompletedExceptionally();
    assertThat(locks).isZero();
  }

  /** Locks of transactions that wait for something else than the database. */
  private long locksOfOthers() {
    return jdbc.sql(
            """
            select count(*) from pg_locks join pg_class c on c.oid = relation
              join pg_stat_activity a using (pid)
            where c.relname in ('story_article', 'story_relay') and a.state = 'idle in transaction'
              and a.state_change < clock_timestamp() - interval '1 second'
            """)
        .query(Long.class)
        .single();
  }

  @Test
  void publishesAgainUnderTheSameIds(RunningKafka kafka) {
    try (Follower follower = new Follower(kafka)) {
      relay.publishDecisions();
      List<ConsumerRecord<String, byte @Nullable []>> once = follower.read();
      jdbc.sql("update story_relay set told = 0").update();
      relay.publishDecisions();

      List<ConsumerRecord<String, byte @Nullable []>> again = follower.read();
      assertThat(ids(again)).isEqualTo(ids(once)).doesNotHaveDuplicates();
      assertThat(events(again)).isEqualTo(events(once));
    }
  }

  private StoryRelay relayWithoutBroker(int patienceMillis) {
    Map<String, Object> settings = new HashMap<>(producers.getConfigurationProperties());
    settings.put("bootstrap.servers", "127.0.0.1:1");
    settings.put("max.block.ms", patienceMillis);
    return new StoryRelay(
        new StoryOutbox(jdbc),
        new TransactionTemplate(transactions),
        new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(settings)),
        new SimpleMeterRegistry());
  }

  private static List<ArticleLinked> events(List<ConsumerRecord<String, byte @Nullable []>> told) {
    return told.stream().map(EventCodec.ARTICLE_LINKED::decode).toList();
  }

  private static List<String> ids(List<ConsumerRecord<String, byte @Nullable []>> told) {
    return told.stream()
        .map(each -> new String(each.headers().lastHeader("ce_id").value(), UTF_8))
        .toList();
  }

  /** Reads what is told from now on. */
  private static final class Follower implements AutoCloseable {

    private static final Duration QUIET = Duration.ofMillis(1500);

    private final KafkaConsumer<String, byte[]> consumer;

    Follower(RunningKafka kafka) {
      consumer =
          new KafkaConsumer<>(
              Map.of("bootstrap.servers", kafka.bootstrapServers()),
              new StringDeserializer(),
              new ByteArrayDeserializer());
      var partitions =
          consumer.partitionsFor(Topics.STORIES).stream()
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      partitions.forEach(consumer::position);
    }

    /** All that comes until nothing more does. */
    List<ConsumerRecord<String, byte @Nullable []>> read() {
      List<ConsumerRecord<String, byte @Nullable []>> read = new ArrayList<>();
      boolean more;
      do {
        int before = read.size();
        consumer.poll(QUIET).forEach(read::add);
        more = read.size() > before;
      } while (more);
      return read;
    }

    @Override
    public void close() {
      consumer.close();
    }
  }
}
