package org.pillarwatch.store.consume;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.chassis.delivery.Batch;
import org.pillarwatch.chassis.delivery.PoisonIsolation;
import org.pillarwatch.chassis.delivery.StageMetrics;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.events.EventCodec;
import org.pillarwatch.events.Subscription;
import org.pillarwatch.events.Topics;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.article.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * Kafka listener that stores classified articles, each poll in one transaction. A record that
 * cannot be decoded or that the database refuses becomes a dead letter; the others are stored.
 */
final class ClassifiedListener {

  private static final Logger log = LoggerFactory.getLogger(ClassifiedListener.class);

  private static final String DEAD_LETTERED = "dead-lettered";

  private final Articles articles;
  private final PoisonIsolation isolation;
  private final StageMetrics door;
  private final Freshness freshness;

  ClassifiedListener(
      Articles articles, PoisonIsolation isolation, StageMetrics door, Freshness freshness) {
    this.articles = articles;
    this.isolation = isolation;
    this.door = door;
    this.freshness = freshness;
    Arrays.stream(Change.values()).map(ClassifiedListener::outcome).forEach(door::outcome);
    door.outcome(DEAD_LETTERED);
  }

  /** A record that could be decoded. */
  private record Arrival(ConsumerRecord<?, ?> origin, ArticleClassified event) {}

  /** An arrival and its effect. */
  private record Stored(Arrival arrival, Change change) {}

  @KafkaListener(
      id = "store",
      idIsGroup = false,
      groupId = Subscription.STORE,
      topics = Topics.ARTICLES_CLASSIFIED,
      concurrency = "${store.consume.concurrency:1}",
      batch = "true")
  void on(List<ConsumerRecord<String, byte @Nullable []>> records) {
    door.pass(records.size(), passage -> store(records, passage));
  }

  private void store(
      List<ConsumerRecord<String, byte @Nullable []>> records, StageMetrics.Passage passage) {
    Batch<Stored> stored =
        isolation.of(records).each(ClassifiedListener::decode).together(this::keep);
    for (Stored each : stored.values()) {
      freshness.stored(each.change(), each.arrival().origin(), each.arrival().event());
    }
    passage.count(DEAD_LETTERED, stored.finish());
    Map<Change, Integer> changes = summary(stored.values());
    changes.forEach((change, count) -> passage.count(outcome(change), count));
    log.info("stored records={} changes={}", stored.values().size(), changes);
  }

  private static Arrival decode(ConsumerRecord<String, byte @Nullable []> origin) {
    return new Arrival(origin, EventCodec.ARTICLE_CLASSIFIED.decode(origin));
  }

  private List<Stored> keep(List<Arrival> arrivals) {
    List<Change> changes = articles.keep(arrivals.stream().map(Arrival::event).toList());
    return IntStream.range(0, arrivals.size())
        .mapToObj(i -> new Stored(arrivals.get(i), changes.get(i)))
        .toList();
  }

  private static Map<Change, Integer> summary(List<Stored> stored) {
    return stored.stream()
        .collect(groupingBy(Stored::change, () -> new EnumMap<>(Change.class), summingInt(_ -> 1)));
  }

  private static String outcome(Change change) {
    return change.name().toLowerCase(Locale.ROOT);
  }
}
