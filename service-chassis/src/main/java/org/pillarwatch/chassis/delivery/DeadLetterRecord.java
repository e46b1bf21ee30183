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
 * What a poison record becomes: key, value, time and headers as they were, and headers {@code
 * kafka_dlt-*} that tell its position, the group that failed on it, and the cause.
 *
 * <p>Names and formats of these headers are Spring Kafka's, so that tools know them: texts in
 * UTF-8, numbers in big-endian binary. A stack trace is the service log's, and a message that
 * quotes the record is cut: a record of the largest size must still fit with its headers.
 */
final class DeadLetterRecord {

  /** Begins the name of every header that is added here. */
  static final String PREFIX = "kafka_dlt-";

  /** Header of an outline: the number of bytes that its value had. */
  static final String OMITTED_BYTES = PREFIX + "omitted-bytes";

  private static final int LONGEST_HEADER_OF_AN_OUTLINE = 1024;

  private DeadLetterRecord() {}

  /** With everything that the record had. */
  static ProducerRecord<String, byte[]> whole(Poison poison) {
    return letter(poison, Integer.MAX_VALUE, poison.origin().value());
  }

  /**
   * Without what makes it large: no value and no long header, but the key and the position, by
   * which the whole of it is found on its topic as long as that keeps it.
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
      // A letter that was replayed and failed again tells of its last failure.
      boolean ofAFormerLetter = header.key().startsWith(PREFIX);
      boolean isLong = header.value() != null && header.value().length > longestHeader;
      if (!ofAFormerLetter && !isLong) {
        headers.add(header);
      }
    }
    putPosition(headers, origin);
    putCause(headers, poison.cause());
    // A timestamp of -1 says that there is none, and a producer refuses it.
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
