package org.pillarwatch.store.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.chassis.delivery.DeadLetters;
import org.pillarwatch.events.Topics;
import org.pillarwatch.store.article.StorableText;
import org.pillarwatch.store.deadletter.record.ArrivedDeadLetter;
import org.pillarwatch.store.deadletter.record.Bytes;
import org.pillarwatch.store.deadletter.record.FailedAt;
import org.pillarwatch.store.deadletter.record.FailureText;
import org.pillarwatch.store.deadletter.record.Payload;
import org.pillarwatch.store.deadletter.record.Payload.Header;
import org.pillarwatch.store.deadletter.record.Position;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * Decodes any record of a dead-letter topic, however broken; it never fails, since there is no
 * further dead-letter topic.
 */
final class DeadLetterDecoder {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_MESSAGE = 2_000;

  /** Range of timestamps that PostgreSQL can store. */
  private static final Instant EARLIEST = Instant.EPOCH;

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private DeadLetterDecoder() {}

  /** Returns the dead letter in a record; values that cannot be read are null or empty. */
  static ArrivedDeadLetter decode(ConsumerRecord<byte @Nullable [], byte @Nullable []> dead) {
    return new ArrivedDeadLetter(
        new Position(dead.topic(), dead.partition(), dead.offset()),
        time(dead.timestamp()).orElse(EARLIEST),
        origin(dead),
        new FailureText(
            cause(dead),
            text(dead, KafkaHeaders.DLT_EXCEPTION_MESSAGE, LONGEST_MESSAGE).orElse("")),
        new Payload(Bytes.of(dead.key()), Bytes.of(dead.value()), headers(dead)),
        text(dead, DeadLetters.REPLAY_OF, 300).flatMap(Position::parse).orElse(null));
  }

  /**
   * Derives the topic from the dead-letter topic, since a header could direct a replay anywhere.
   */
  private static FailedAt origin(ConsumerRecord<?, ?> dead) {
    return new FailedAt(
        Topics.ALL.stream()
            .filter(topic -> Topics.deadLetters(topic).equals(dead.topic()))
            .findFirst()
            .orElseThrow(),
        number(dead, KafkaHeaders.DLT_ORIGINAL_PARTITION, Integer.BYTES)
            .map(Long::intValue)
            .orElse(null),
        number(dead, KafkaHeaders.DLT_ORIGINAL_OFFSET, Long.BYTES).orElse(null),
        number(dead, KafkaHeaders.DLT_ORIGINAL_TIMESTAMP, Long.BYTES)
            .flatMap(DeadLetterDecoder::time)
            .orElse(null),
        text(dead, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, LONGEST_NAME).orElse(null));
  }

  private static String cause(ConsumerRecord<?, ?> dead) {
    return text(dead, DeadLetters.CAUSE, LONGEST_NAME)
        .or(() -> text(dead, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN, LONGEST_NAME))
        .or(() -> text(dead, KafkaHeaders.DLT_EXCEPTION_FQCN, LONGEST_NAME))
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .orElse("unknown");
  }

  private static List<Header> headers(ConsumerRecord<?, ?> dead) {
    List<Header> headers = new ArrayList<>();
    dead.headers()
        .forEach(header ->
            headers.add(new Header(StorableText.of(header.key()), Bytes.of(header.value()))));
    return headers;
  }

  private static Optional<String> text(ConsumerRecord<?, ?> dead, String name, int longest) {
    return value(dead, name)
        .map(bytes -> StorableText.of(new String(bytes, UTF_8).strip()))
        .filter(text -> !text.isEmpty())
        .map(text -> text.length() <= longest ? text : StorableText.of(text.substring(0, longest)));
  }

  private static Optional<Long> number(ConsumerRecord<?, ?> dead, String name, int size) {
    return value(dead, name)
        .filter(bytes -> bytes.length == size)
        .map(ByteBuffer::wrap)
        .map(buffer -> size == Long.BYTES ? buffer.getLong() : buffer.getInt());
  }

  private static Optional<byte[]> value(ConsumerRecord<?, ?> dead, String name) {
    return Optional.ofNullable(dead.headers().lastHeader(name)).map(header -> header.value());
  }

  private static Optional<Instant> time(long epochMillis) {
    return epochMillis < EARLIEST.toEpochMilli() || epochMillis > LATEST.toEpochMilli()
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(epochMillis));
  }
}
