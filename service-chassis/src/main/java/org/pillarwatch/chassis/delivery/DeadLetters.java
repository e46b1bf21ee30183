package org.pillarwatch.chassis.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.KafkaUtils;

/**
 * Moves poison records to the dead-letter topic of their topic, with key, value and headers as they
 * were, and headers {@code kafka_dlt-*} that tell position, group and cause.
 *
 * <p>Returns only when the broker has acknowledged the dead letter; throws when it does not, so
 * that the record is not passed over. Safe for use by many threads.
 */
public final class DeadLetters implements ConsumerAwareRecordRecoverer, AutoCloseable {

  /** Header that names the cause of causes, as {@link Cause#kind} and the counter do. */
  public static final String CAUSE = "kafka_dlt-cause";

  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

  private final DefaultKafkaProducerFactory<String, byte[]> producers;
  private final DeadLetterPublishingRecoverer publisher;
  private final MeterRegistry meters;

  private DeadLetters(DefaultKafkaProducerFactory<String, byte[]> producers, MeterRegistry meters) {
    this.producers = producers;
    this.meters = meters;
    this.publisher =
        new DeadLetterPublishingRecoverer(
            new KafkaTemplate<>(producers),
            (failed, cause) -> new TopicPartition(Topics.deadLetters(failed.topic()), 0));
    publisher.setFailIfSendResultIsError(true);
    // Spring names the group of record listeners only.
    publisher.excludeHeader(HeadersToAdd.GROUP);
    // A record of the largest size must still fit with its headers: a stack trace is the service
    // log's, and a message that quotes the record is cut.
    publisher.excludeHeader(HeadersToAdd.EX_STACKTRACE, HeadersToAdd.EX_MSG);
    publisher.addHeadersFunction((_, failure) -> explanation(failure));
  }

  /**
   * @param producerSettings of the service's own producer; only the largest request differs here
   */
  static DeadLetters over(Map<String, Object> producerSettings, MeterRegistry meters) {
    Map<String, Object> settings = new HashMap<>(producerSettings);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_DEAD_LETTER_BYTES);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    return new DeadLetters(new DefaultKafkaProducerFactory<>(settings), meters);
  }

  /**
   * Sends one record that a batch listener set aside.
   *
   * @throws RuntimeException when the broker does not take it
   */
  public void send(ConsumerRecord<?, ?> poison, Exception cause) {
    accept(poison, null, cause);
  }

  @Override
  public void accept(
      ConsumerRecord<?, ?> poison, @Nullable Consumer<?, ?> consumer, @Nullable Exception cause) {
    Exception failure = cause == null ? new IllegalStateException("cause unknown") : cause;
    publisher.accept(poison, consumer, failure);
    Cause root = Cause.of(failure);
    meters
        .counter("pillarwatch.dead.letters", "topic", poison.topic(), "cause", root.kind())
        .increment();
    log.warn(
        "dead letter topic={} partition={} offset={} key={} cause={} message=\"{}\"",
        poison.topic(),
        poison.partition(),
        poison.offset(),
        poison.key(),
        root.kind(),
        root.message());
  }

  private static Headers explanation(Exception failure) {
    Cause root = Cause.of(failure);
    Headers headers =
        new RecordHeaders()
            .add(CAUSE, root.kind().getBytes(UTF_8))
            .add(KafkaHeaders.DLT_EXCEPTION_MESSAGE, root.message().getBytes(UTF_8));
    String group = KafkaUtils.getConsumerGroupId();
    if (group != null) {
      headers.add(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, group.getBytes(UTF_8));
    }
    return headers;
  }

  @Override
  public void close() {
    producers.destroy();
  }
}
