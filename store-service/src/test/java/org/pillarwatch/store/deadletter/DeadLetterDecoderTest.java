package org.pillarwatch.store.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pillarwatch.chassis.delivery.DeadLetters;
import org.pillarwatch.events.Topics;
import org.pillarwatch.store.deadletter.record.ArrivedDeadLetter;
import org.pillarwatch.store.deadletter.record.FailedAt;
import org.pillarwatch.store.deadletter.record.FailureText;
import org.pillarwatch.store.deadletter.record.Payload;
import org.pillarwatch.store.deadletter.record.Position;
import org.springframework.kafka.support.KafkaHeaders;

class DeadLetterDecoderTest {

  static final Instant NOON = Instant.parse("2021-07-29T12:00:00Z");

  final RecordHeaders headers = new RecordHeaders();

  @Test
  void readsWhereAndWhyTheRecordWasGivenUp() {
    headers
        .add(KafkaHeaders.DLT_ORIGINAL_PARTITION, ByteBuffer.allocate(4).putInt(3).array())
        .add(KafkaHeaders.DLT_ORIGINAL_OFFSET, ByteBuffer.allocate(8).putLong(17).array())
        .add(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, "classify-service".getBytes(UTF_8))
        .add(KafkaHeaders.DLT_EXCEPTION_FQCN, "java.lang.RuntimeException".getBytes(UTF_8))
        .add(KafkaHeaders.DLT_EXCEPTION_MESSAGE, "no \0 event".getBytes(UTF_8));

    ArrivedDeadLetter letter = DeadLetterDecoder.decode(dead(NOON.toEpochMilli()));

    assertThat(letter.origin())
        .isEqualTo(new FailedAt(Topics.ARTICLES_FETCHED, 3, 17L, null, "classify-service"));
    assertThat(letter.failure()).isEqualTo(new FailureText("RuntimeException", "no \uFFFD event"));
    assertThat(letter.time()).isEqualTo(NOON);
    assertThat(letter.position()).hasToString("articles.fetched.dlt-0@5");
  }

  @Test
  void takesARecordWithoutAnyHeader() {
    ArrivedDeadLetter letter = DeadLetterDecoder.decode(dead(-1));

    assertThat(letter.origin())
        .isEqualTo(new FailedAt(Topics.ARTICLES_FETCHED, null, null, null, null));
    assertThat(letter.failure()).isEqualTo(new FailureText("unknown", ""));
  }

  @Test
  void takesARecordWhoseHeadersAreBroken() {
    headers
        .add(KafkaHeaders.DLT_ORIGINAL_PARTITION, new byte[] {1})
        .add(KafkaHeaders.DLT_ORIGINAL_OFFSET, null)
        .add(
            KafkaHeaders.DLT_ORIGINAL_TIMESTAMP,
            ByteBuffer.allocate(8).putLong(Long.MAX_VALUE).array())
        .add(KafkaHeaders.DLT_ORIGINAL_TOPIC, "somewhere.else".getBytes(UTF_8))
        .add(DeadLetters.REPLAY_OF, "no position".getBytes(UTF_8));

    ArrivedDeadLetter letter = DeadLetterDecoder.decode(dead(Long.MAX_VALUE));

    assertThat(letter.origin())
        .isEqualTo(new FailedAt(Topics.ARTICLES_FETCHED, null, null, null, null));
    assertThat(letter.replayOf()).isNull();
  }

  @Test
  void knowsOfWhichLetterItIsAReplay() {
    Position first = new Position("articles.fetched.dlt", 0, 4);
    headers.add(DeadLetters.REPLAY_OF, first.toString().getBytes(UTF_8));

    assertThat(DeadLetterDecoder.decode(dead(0)).replayOf()).isEqualTo(first);
  }

  @Test
  void sendsOnOnlyTheHeadersThatTheRecordHadAtFirst() {
    headers
        .add("ce_id", "1".getBytes(UTF_8))
        .add(KafkaHeaders.DLT_EXCEPTION_FQCN, "x".getBytes(UTF_8))
        .add(DeadLetters.REPLAY_OF, "x".getBytes(UTF_8));

    assertThat(DeadLetterDecoder.decode(dead(0)).payload().originalHeaders())
        .extracting(Payload.Header::name)
        .containsExactly("ce_id");
  }

  private ConsumerRecord<byte @Nullable [], byte @Nullable []> dead(long timestamp) {
    return new ConsumerRecord<>(
        Topics.deadLetters(Topics.ARTICLES_FETCHED),
        0,
        5,
        timestamp,
        TimestampType.CREATE_TIME,
        1,
        1,
        "k".getBytes(UTF_8),
        "v".getBytes(UTF_8),
        headers,
        Optional.empty());
  }
}
