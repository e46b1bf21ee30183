package org.pillarwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.engines.junit.RunningKafka;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.ArticleWithdrawn;
import org.pillarwatch.events.EventCodec;
import org.pillarwatch.events.Topics;

/** What stands on the topics of fetched and of withdrawn articles. */
final class FetchedArticles implements AutoCloseable {

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ArticleFetched> read = new ArrayList<>();
  private final List<ArticleWithdrawn> withdrawn = new ArrayList<>();

  FetchedArticles(RunningKafka kafka) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                "1000"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    consumer.subscribe(List.of(Topics.ARTICLES_FETCHED, Topics.ARTICLES_WITHDRAWN));
  }

  /** The versions of an article, when there are so many. */
  List<ArticleFetched> await(ArticleId id, int versions) {
    Awaitility.await()
        .atMost(IngestIT.SOON)
        .untilAsserted(() -> assertThat(of(id)).as(id.value()).hasSize(versions));
    return of(id);
  }

  List<ArticleFetched> of(ArticleId id) {
    poll();
    return read.stream().filter(article -> article.id().equals(id)).toList();
  }

  /** That an article is gone, when somebody has said so. */
  ArticleWithdrawn awaitWithdrawn(ArticleId id) {
    return Awaitility.await()
        .atMost(IngestIT.SOON)
        .until(
            () -> {
              poll();
              return withdrawn.stream().filter(gone -> gone.id().equals(id)).findFirst();
            },
            Optional::isPresent)
        .orElseThrow();
  }

  private void poll() {
    for (ConsumerRecord<String, byte[]> arrived : consumer.poll(Duration.ofMillis(200))) {
      if (arrived.topic().equals(Topics.ARTICLES_WITHDRAWN)) {
        withdrawn.add(EventCodec.ARTICLE_WITHDRAWN.decode(nullable(arrived)));
      } else {
        read.add(EventCodec.ARTICLE_FETCHED.decode(nullable(arrived)));
      }
    }
  }

  private static ConsumerRecord<String, byte @Nullable []> nullable(
      ConsumerRecord<String, byte[]> arrived) {
    return new ConsumerRecord<String, byte @Nullable []>(
        arrived.topic(), arrived.partition(), arrived.offset(), arrived.key(), arrived.value());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
