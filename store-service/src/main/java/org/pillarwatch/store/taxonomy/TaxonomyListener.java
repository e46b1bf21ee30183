package org.pillarwatch.store.taxonomy;

import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.chassis.delivery.Batch;
import org.pillarwatch.chassis.delivery.PoisonIsolation;
import org.pillarwatch.chassis.delivery.StageMetrics;
import org.pillarwatch.events.EventCodec;
import org.pillarwatch.events.Subscription;
import org.pillarwatch.events.TaxonomyPublished;
import org.pillarwatch.events.Topics;
import org.pillarwatch.store.taxonomy.PublishedTaxonomies.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;

/** Stores published taxonomies, each in a transaction of its own. */
final class TaxonomyListener {

  private static final Logger log = LoggerFactory.getLogger(TaxonomyListener.class);

  private static final String DEAD_LETTERED = "dead-lettered";

  private final PublishedTaxonomies taxonomies;
  private final PoisonIsolation isolation;
  private final StageMetrics metrics;

  TaxonomyListener(
      PublishedTaxonomies taxonomies, PoisonIsolation isolation, StageMetrics metrics) {
    this.taxonomies = taxonomies;
    this.isolation = isolation;
    this.metrics = metrics;
    for (Outcome outcome : Outcome.values()) {
      metrics.outcome(word(outcome));
    }
    metrics.outcome(DEAD_LETTERED);
  }

  @KafkaListener(
      id = "taxonomies",
      idIsGroup = false,
      groupId = Subscription.TAXONOMIES,
      topics = Topics.TAXONOMIES,
      batch = "true")
  void on(List<ConsumerRecord<String, byte @Nullable []>> records) {
    metrics.pass(records.size(), passage -> keep(records, passage));
  }

  private void keep(
      List<ConsumerRecord<String, byte @Nullable []>> records, StageMetrics.Passage passage) {
    Batch<Outcome> kept =
        isolation.of(records).each(EventCodec.TAXONOMY_PUBLISHED::decode).each(this::keep);
    passage.count(DEAD_LETTERED, kept.finish());
    kept.values().forEach(outcome -> passage.count(word(outcome), 1));
  }

  private Outcome keep(TaxonomyPublished taxonomy) {
    Outcome outcome = taxonomies.keep(taxonomy);
    log.info("taxonomy={} version={} outcome={}", taxonomy.id(), taxonomy.version(), word(outcome));
    return outcome;
  }

  private static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
