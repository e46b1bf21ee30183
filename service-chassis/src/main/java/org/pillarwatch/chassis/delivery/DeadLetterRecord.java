package org.pillarwatch.chassis.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.Topics;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.KafkaUtils;

/**
 * Builds the dead letter of a poison record: original key, value, timestamp and headers, plus
 * headers {@code kafka_dlt-*} with its position, the failing group and the cause.
 *
 * <p>Names and formats of these headers are those of Spring Kafka, for compatibility with tools:
 * text in UTF-8, numbers in big-endian binary. The stack trace is only in the log, and long
 * messages are truncated: a record of the maximum size must still fit with its headers.
 */
final class DeadLetterRecord {

  /** Prefix of the names of all added headers. */
  static final String PREFIX = "kafka_dlt-";

  /** Header of an outline: the size of the omitted value in bytes. */
  static final String OMITTED_BYTES = PREFIX + "omitted-bytes";

  private static final int LONGEST_HEADER_OF_AN_OUTLINE = 1024;

  private DeadLetterRecord() {}

  /** The dead letter with the complete record. */
  static ProducerRecord<String, byte[]> whole(Poison poison) {
    return letter(poison, Integer.MAX_VALUE, poison.origin().value());
  }

  /**
   * The dead letter without value and long headers. Key and position identify the original record
   * as long as its topic retains it.
   */
  static ProducerRecord<String, byte[]> outline(Poison poison) {
    ProducerRecord<String, byte[]> outline = letter(poison, LONGEST_HEADER_OF_AN_OUTLINE, null);
    put(outline.headers(), OMITTED_BYTES, poison.origin().serializedValueSize());
    return outline;
  }

  private static ProducerRecord<String, byte[]> letter(
      Poison poison, int longestHeader, byte @Nullable [] value) {
    ConsumerRecord<String, byte @Nullable []> origin = poison.origin();
    Headers headers = new RecordHeaders();
    for (Header header : origin.headers()) {
      // A replayed letter that failed again describes its last failure.
      boolean ofAFormerLetter = header.key().startsWith(PREFIX);
      boolean isLong = header.value() != null && header.value().length > longestHeader;
      if (!ofAFormerLetter && !isLong) {
        headers.add(header);
      }
    }
    putPosition(headers, origin);
    putCause(headers, poison.cause());
    // A timestamp of -1 means none; a producer refuses it.
    Long time = origin.timestamp() < 0 ? null : origin.timestamp();
    return new ProducerRecord<>(
        Topics.deadLetters(origin.topic()), 0, time, origin.key(), value, headers);
  }

  private static void putPosition(Headers headers, ConsumerRecord<?, ?> origin) {
    put(headers, KafkaHeaders.DLT_ORIGINAL_TOPIC, origin.topic());
    headers.add(
        KafkaHeaders.DLT_ORIGINAL_PARTITION,
        ByteBuffer.allocate(Integer.BYTES).putInt(origin.partition()).array());
    put(headers, KafkaHeaders.DLT_ORIGINAL_OFFSET, origin.offset());
    put(headers, KafkaHeaders.DLT_ORIGINAL_TIMESTAMP, origin.timestamp());
    put(headers, KafkaHeaders.DLT_ORIGINAL_TIMESTAMP_TYPE, origin.timestampType().name());
    String group = KafkaUtils.getConsumerGroupId();
    if (group != null) {
      put(headers, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, group);
    }
  }

  private static void putCause(Headers headers, Exception failure) {
    put(headers, KafkaHeaders.DLT_EXCEPTION_FQCN, failure.getClass().getName());
    Throwable cause = failure.getCause();
    if (cause != null) {
      put(headers, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN, cause.getClass().getName());
    }
    RootCause root = RootCause.of(failure);
    put(headers, DeadLetters.CAUSE, root.kind());
    put(headers, KafkaHeaders.DLT_EXCEPTION_MESSAGE, root.message());
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }

  private static void put(Headers headers, String name, long value) {
    headers.add(name, ByteBuffer.allocate(Long.BYTES).putLong(value).array());
  }
}
