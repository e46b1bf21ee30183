package org.pillarwatch.chassis.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.pillarwatch.events.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/**
 * Publishes poison records to the dead-letter topic of their topic, as {@link DeadLetterRecord}s.
 * Safe for use by many threads.
 */
public final class DeadLetters implements AutoCloseable {

  /** Header with the root cause, as in {@link RootCause#kind} and the counter. */
  public static final String CAUSE = DeadLetterRecord.PREFIX + "cause";

  /** Header of a letter whose value was too large to store: the size of the value in bytes. */
  public static final String OMITTED_BYTES = DeadLetterRecord.OMITTED_BYTES;

  /** Header of a replayed record: the position of its dead letter. */
  public static final String REPLAY_OF = "pillarwatch_replay-of";

  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

  /** Timeout of a send; a failed send is retried with its whole poll. */
  private static final int PATIENCE_MILLIS = 5_000;

  private final DefaultKafkaProducerFactory<String, byte[]> producers;
  private final MeterRegistry meters;

  private DeadLetters(DefaultKafkaProducerFactory<String, byte[]> producers, MeterRegistry meters) {
    this.producers = producers;
    this.meters = meters;
  }

  /**
   * @param producerSettings of the service's own producer; maximum request size and throughput
   *     settings are overridden
   */
  static DeadLetters over(Map<String, Object> producerSettings, MeterRegistry meters) {
    Map<String, Object> settings = new HashMap<>(producerSettings);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_DEAD_LETTER_BYTES);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    var producers = new DefaultKafkaProducerFactory<String, byte[]>(settings);
    producers.setPhysicalCloseTimeout(1); // Each send is awaited, so nothing is pending here.
    return new DeadLetters(producers, meters);
  }

  /**
   * Returns when the broker has acknowledged the dead letter.
   *
   * @throws KafkaException when it does not: the record must not be skipped
   */
  void send(Poison poison) {
    try {
      await(DeadLetterRecord.whole(poison));
    } catch (RecordTooLargeException e) {
      // Only a record compressed by a foreign producer can exceed this producer's limit. Sending an
      // outline is better than retrying forever.
      await(DeadLetterRecord.outline(poison));
    }
    report(poison);
  }

  private void await(ProducerRecord<String, byte[]> letter) {
    try {
      producers.createProducer().send(letter).get(2 * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException known
          ? known
          : new KafkaException("no dead letter on " + letter.topic(), e);
    } catch (TimeoutException e) {
      throw new KafkaException("no dead letter on " + letter.topic(), e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private void report(Poison poison) {
    ConsumerRecord<?, ?> origin = poison.origin();
    RootCause root = RootCause.of(poison.cause());
    meters
        .counter("pillarwatch.dead.letters", "topic", origin.topic(), "cause", root.kind())
        .increment();
    log.warn(
        "dead letter topic={} partition={} offset={} key={} cause={} message=\"{}\"",
        origin.topic(),
        origin.partition(),
        origin.offset(),
        origin.key(),
        root.kind(),
        root.message());
  }

  @Override
  public void close() {
    producers.destroy();
  }
}
