package org.pillarwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.pillarwatch.events.EventCodec;
import org.pillarwatch.events.Topics;

/** What stands on the topic of fetched articles. */
final class FetchedArticles implements AutoCloseable {

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ArticleFetched> read = new ArrayList<>();

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
    consumer.subscribe(List.of(Topics.ARTICLES_FETCHED));
  }

  /** The versions of an article, when there are so many. */
  List<ArticleFetched> await(ArticleId id, int versions) {
    Awaitility.await()
        .atMost(IngestIT.SOON)
        .untilAsserted(() -> assertThat(of(id)).as(id.value()).hasSize(versions));
    return of(id);
  }

  List<ArticleFetched> of(ArticleId id) {
    consumer.poll(Duration.ofMillis(200)).forEach(arrived -> read.add(decoded(arrived)));
    return read.stream().filter(article -> article.id().equals(id)).toList();
  }

  private static ArticleFetched decoded(ConsumerRecord<String, byte[]> arrived) {
    return EventCodec.ARTICLE_FETCHED.decode(
        new ConsumerRecord<String, byte @Nullable []>(
            arrived.topic(),
            arrived.partition(),
            arrived.offset(),
            arrived.key(),
            arrived.value()));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
