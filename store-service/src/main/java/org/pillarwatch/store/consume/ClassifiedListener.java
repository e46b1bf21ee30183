package org.pillarwatch.store.consume;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.chassis.delivery.Batch;
import org.pillarwatch.chassis.delivery.Isolation;
import org.pillarwatch.events.EventCodec;
import org.pillarwatch.events.Topics;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.article.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * Stores classified articles, those of one poll in one transaction. What cannot be decoded, or what
 * the database refuses, becomes a dead letter; its neighbours are stored all the same.
 */
final class ClassifiedListener {

  private static final Logger log = LoggerFactory.getLogger(ClassifiedListener.class);

  private final Articles articles;
  private final Isolation isolation;
  private final IntakeCounts counts;

  ClassifiedListener(Articles articles, Isolation isolation, IntakeCounts counts) {
    this.articles = articles;
    this.isolation = isolation;
    this.counts = counts;
  }

  @KafkaListener(
      id = "store",
      idIsGroup = false,
      groupId = "store-service",
      topics = Topics.ARTICLES_CLASSIFIED,
      concurrency = "${store.consume.concurrency:1}",
      batch = "true")
  void on(List<ConsumerRecord<String, byte @Nullable []>> records) {
    Batch<Change> stored =
        isolation.of(records).each(EventCodec.ARTICLE_CLASSIFIED::decode).together(articles::keep);
    counts.add(stored.values(), stored.finish());
    log.info("stored records={} changes={}", stored.values().size(), summary(stored.values()));
  }

  private static Map<Change, Long> summary(List<Change> changes) {
    return changes.stream()
        .collect(groupingBy(identity(), () -> new EnumMap<>(Change.class), counting()));
  }
}
