package org.pillarwatch.store.consume;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.Topics;
import org.springframework.kafka.annotation.KafkaListener;

/** Hears of classified articles, a poll at a time. */
final class ClassifiedListener {

  private final Intake intake;

  ClassifiedListener(Intake intake) {
    this.intake = intake;
  }

  @KafkaListener(
      id = "store",
      idIsGroup = false,
      groupId = "store-service",
      topics = Topics.ARTICLES_CLASSIFIED,
      concurrency = "${store.consume.concurrency:1}",
      batch = "true")
  void on(List<ConsumerRecord<String, byte @Nullable []>> records) {
    intake.take(records);
  }
}
