package org.pillarwatch.classify.consume;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.classify.taxonomy.Taxonomies;
import org.pillarwatch.classify.taxonomy.Taxonomy;
import org.pillarwatch.classify.taxonomy.Topic;
import org.pillarwatch.events.EventCodec;
import org.pillarwatch.events.TaxonomyPublished;
import org.pillarwatch.events.TraceParent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Publishes the taxonomies in use, once after the start and once after each change. For one thread.
 */
final class TaxonomyPublisher {

  private static final Logger log = LoggerFactory.getLogger(TaxonomyPublisher.class);

  private final KafkaTemplate<String, byte[]> kafka;
  private final InstantSource clock;
  private @Nullable Taxonomies published;
  private boolean isFailing;

  TaxonomyPublisher(KafkaTemplate<String, byte[]> kafka, InstantSource clock) {
    this.kafka = kafka;
    this.clock = clock;
  }

  /**
   * Publishes taxonomies that the broker has not acknowledged yet. When the broker does not
   * acknowledge all of them, the next call publishes them again.
   */
  void publish(Taxonomies inUse) {
    if (inUse.equals(published)) {
      return;
    }
    try {
      send(inUse);
      published = inUse;
      isFailing = false;
      log.info("taxonomies published version={}", inUse.version());
    } catch (KafkaException | org.springframework.kafka.KafkaException | CompletionException e) {
      if (!isFailing) {
        log.warn(
            "taxonomies not published, trying again version={} message=\"{}\"",
            inUse.version(),
            e.getMessage());
      }
      isFailing = true;
    }
  }

  private void send(Taxonomies inUse) {
    Instant now = clock.instant();
    List<String> ids = inUse.all().stream().map(Taxonomy::id).toList();
    List<? extends CompletableFuture<?>> sent =
        inUse.all().stream()
            .map(taxonomy -> event(taxonomy, ids, now))
            .map(event -> EventCodec.TAXONOMY_PUBLISHED.encode(event, TraceParent.start()))
            .map(kafka::send)
            .toList();
    sent.forEach(CompletableFuture::join);
  }

  private static TaxonomyPublished event(Taxonomy taxonomy, List<String> inUse, Instant now) {
    return new TaxonomyPublished(
        taxonomy.id(),
        taxonomy.version(),
        taxonomy.labels(),
        taxonomy.shortLabels(),
        taxonomy.topics().stream().map(TaxonomyPublisher::topic).toList(),
        inUse,
        now);
  }

  private static TaxonomyPublished.Topic topic(Topic topic) {
    return new TaxonomyPublished.Topic(
        topic.id(),
        topic.labels(),
        topic.shortLabels(),
        topic.scope(),
        topic.includes(),
        topic.excludes(),
        topic.colour(),
        topic.iptc());
  }
}
