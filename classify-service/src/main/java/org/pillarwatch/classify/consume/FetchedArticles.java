package org.pillarwatch.classify.consume;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.chassis.delivery.Batch;
import org.pillarwatch.chassis.delivery.PoisonIsolation;
import org.pillarwatch.chassis.delivery.StageMetrics;
import org.pillarwatch.events.Subscription;
import org.pillarwatch.events.Topics;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Kafka listener that classifies fetched articles and publishes the results.
 *
 * <p>The records of a batch are sent without waiting; its offsets are committed when the broker has
 * acknowledged all of them. A record that cannot be decoded, classified or sent becomes a dead
 * letter without delaying others; after a transient failure the whole batch is retried, and the
 * store deduplicates.
 */
final class FetchedArticles {

  private final RecordClassifier classifier;
  private final KafkaTemplate<String, byte[]> kafka;
  private final PoisonIsolation isolation;
  private final StageMetrics door;
  private final Timer duration;

  FetchedArticles(
      RecordClassifier classifier,
      KafkaTemplate<String, byte[]> kafka,
      PoisonIsolation isolation,
      MeterRegistry meters) {
    this.classifier = classifier;
    this.kafka = kafka;
    this.isolation = isolation;
    this.door = new StageMetrics(meters, "classify");
    this.duration =
        Timer.builder("pillarwatch.classify.duration")
            .description("Time to read, classify and write one record")
            .register(meters);
  }

  @KafkaListener(
      id = "fetched-articles",
      topics = Topics.ARTICLES_FETCHED,
      groupId = Subscription.CLASSIFY,
      concurrency = "${classify.concurrency}",
      batch = "true")
  void on(List<ConsumerRecord<String, byte @Nullable []>> fetched) {
    door.pass(
        fetched.size(),
        passage -> {
          Batch<?> sent = sent(fetched);
          // Counted at the end, since a retried poll is published again.
          passage.count("dead-lettered", sent.finish());
          passage.count("published", sent.values().size());
        });
  }

  /**
   * Reclassifies and publishes records; those that fail are already dead letters.
   *
   * @return the number of acknowledged records
   */
  int passAgain(List<ConsumerRecord<String, byte @Nullable []>> fetched) {
    return sent(fetched).values().size();
  }

  private Batch<?> sent(List<ConsumerRecord<String, byte @Nullable []>> fetched) {
    return isolation.of(fetched).each(this::send).each(CompletableFuture::join);
  }

  private CompletableFuture<?> send(ConsumerRecord<String, byte @Nullable []> fetched) {
    return kafka.send(duration.record(() -> classifier.classified(fetched)));
  }
}
