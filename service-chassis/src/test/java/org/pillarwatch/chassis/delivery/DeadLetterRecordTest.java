package org.pillarwatch.chassis.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.KafkaHeaders;

class DeadLetterRecordTest {

  @Test
  void isTheRecordAsItWasAndWhereItStood() {
    ProducerRecord<String, byte[]> letter = DeadLetterRecord.whole(poison("value".getBytes(UTF_8)));

    assertThat(letter.topic()).isEqualTo("news.dlt");
    assertThat(letter.key()).isEqualTo("key");
    assertThat(letter.value()).asString(UTF_8).isEqualTo("value");
    assertThat(letter.timestamp()).isEqualTo(1_000);
    assertThat(letter.headers().lastHeader("long").value()).hasSize(2_000);
    assertThat(letter.headers().lastHeader(KafkaHeaders.DLT_ORIGINAL_PARTITION).value())
        .containsExactly(0, 0, 0, 3);
    assertThat(letter.headers().lastHeader(KafkaHeaders.DLT_ORIGINAL_OFFSET).value())
        .containsExactly(0, 0, 0, 0, 0, 0, 0, 77);
  }

  @Test
  void cutsAMessageThatQuotesTheRecord() {
    assertThat(DeadLetterRecord.whole(poison(null)).headers().lastHeader(message()).value())
        .hasSizeLessThan(1_000);
  }

  @Test
  void forgetsAFormerFailure() {
    Poison again = poison(null);
    again.origin().headers().add(message(), "former".getBytes(UTF_8));

    assertThat(DeadLetterRecord.whole(again).headers().headers(message())).hasSize(1);
  }

  @Test
  void hasAnOutlineThatIsSmallWhateverTheRecordHeld() {
    ProducerRecord<String, byte[]> outline = DeadLetterRecord.outline(poison(new byte[3_000_000]));

    assertThat(outline.value()).isNull();
    assertThat(outline.key()).isEqualTo("key");
    assertThat(outline.headers().lastHeader("long")).isNull();
    assertThat(outline.headers().lastHeader("short").value()).asString(UTF_8).isEqualTo("kept");
    assertThat(outline.headers().lastHeader(DeadLetterRecord.OMITTED_BYTES).value())
        .containsExactly(0, 0, 0, 0, 0, 0x2d, (byte) 0xc6, (byte) 0xc0);
  }

  private static String message() {
    return KafkaHeaders.DLT_EXCEPTION_MESSAGE;
  }

  private static Poison poison(byte @Nullable [] value) {
    Headers headers = new RecordHeaders();
    headers.add("short", "kept".getBytes(UTF_8));
    headers.add("long", new byte[2_000]);
    var origin =
        new ConsumerRecord<String, byte @Nullable []>(
            "news",
            3,
            77,
            1_000,
            TimestampType.CREATE_TIME,
            3,
            value == null ? ConsumerRecord.NULL_SIZE : value.length,
            "key",
            value,
            headers,
            Optional.empty());
    return new Poison(origin, new IllegalArgumentException("x".repeat(1_000_000)));
  }
}
