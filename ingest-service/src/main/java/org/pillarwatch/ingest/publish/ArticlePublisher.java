package org.pillarwatch.ingest.publish;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.ArticleWithdrawn;
import org.pillarwatch.events.EventCodec;
import org.pillarwatch.events.TraceParent;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Publishes articles, and knows of each that the broker has it. Safe for use by many threads.
 *
 * <p>It counts articles, not entries: an entry that its feed changes while its page is read is
 * published twice and ends once.
 */
@Component
public class ArticlePublisher {

  /** Longer than the producer's own timeout, so that its cause is known. */
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final KafkaTemplate<String, byte[]> kafka;
  private final Counter published;

  ArticlePublisher(KafkaTemplate<String, byte[]> kafka, MeterRegistry meters) {
    this.kafka = kafka;
    this.published =
        Counter.builder("pillarwatch.ingest.articles.published")
            .description("articles that the broker has acknowledged")
            .register(meters);
  }

  /**
   * Returns when the broker has acknowledged the article.
   *
   * @throws NotAcknowledged when it has not; it may have the article all the same
   */
  public void publish(ArticleFetched article) throws InterruptedException {
    send(EventCodec.ARTICLE_FETCHED.encode(article, TraceParent.start()), article.id());
  }

  /**
   * Returns when the broker has acknowledged that an article is gone.
   *
   * @throws NotAcknowledged when it has not; it may know all the same
   */
  public void publish(ArticleWithdrawn withdrawn) throws InterruptedException {
    send(EventCodec.ARTICLE_WITHDRAWN.encode(withdrawn, TraceParent.start()), withdrawn.id());
  }

  private void send(ProducerRecord<String, byte[]> event, ArticleId id)
      throws InterruptedException {
    var sent = kafka.send(event);
    try {
      sent.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      published.increment();
    } catch (ExecutionException e) {
      throw new NotAcknowledged(id, e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw new NotAcknowledged(id, e);
    }
  }
}
