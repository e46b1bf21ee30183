package org.pillarwatch.ledger.stand;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.EventCodec;
import org.pillarwatch.events.Source;
import org.pillarwatch.events.TraceParent;
import org.pillarwatch.ledger.origin.Ledger;
import org.pillarwatch.ledger.origin.LedgerEntry;
import org.pillarwatch.ledger.origin.Press;
import org.pillarwatch.ledger.origin.Wording;

/**
 * Publishes articles directly to the topic that classify reads, bypassing ingest, at higher rates
 * than feeds allow; also publishes arbitrary records.
 */
public final class TopicPress implements AutoCloseable {

  private final Press press;
  private final Ledger ledger;
  private final KafkaProducer<String, byte[]> producer;

  TopicPress(Press press, Ledger ledger, String bootstrapServers) {
    this.press = press;
    this.ledger = ledger;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "acks",
                "all",
                "max.block.ms",
                20_000,
                "max.request.size",
                3 << 20,
                "linger.ms",
                0),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Publishes one article and records it in the ledger once the broker has acknowledged it. */
  public void publish() {
    LedgerEntry article;
    synchronized (press) {
      article = press.nextForTopic();
    }
    ArticleFetched event =
        new ArticleFetched(
            article.id(),
            article.url(),
            new Source("Topic press", null),
            Wording.title(article.number(), article.edition()),
            Wording.text(article.number(), article.edition()),
            null,
            List.of(),
            article.publishedAt(),
            null,
            Instant.ofEpochMilli(article.publishedAt().toEpochMilli()),
            "en",
            null);
    var _ =
        producer.send(
            EventCodec.ARTICLE_FETCHED.encode(event, TraceParent.start()),
            (_, failure) -> {
              if (failure == null) {
                ledger.write(article);
              }
            });
  }

  /**
   * Sends a record and waits for the acknowledgement.
   *
   * @throws ExecutionException when the broker does not acknowledge it
   */
  public void send(ProducerRecord<String, byte[]> anything)
      throws ExecutionException, InterruptedException {
    producer.send(anything).get();
  }

  @Override
  public void close() {
    producer.close(java.time.Duration.ofSeconds(1));
  }
}
