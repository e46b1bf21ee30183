package org.pillarwatch.ledger.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;

/** Records that no retry can help. */
enum Poison {
  /** Bytes that are no JSON. */
  UNDECODABLE,
  /** No value at all. */
  NULL,
  /** A million bytes that are no JSON. */
  LARGE,
  /** Sound JSON of a later version of the event. */
  LATER_VERSION,
  /** JSON of the right type without what it needs. */
  INCOMPLETE,
  /** JSON nested a hundred thousand deep. */
  DEEP;

  private static final int LARGE_BYTES = 1_000_000;
  private static final int DEPTH = 100_000;

  /** One such record; its key tells it among the dead letters. */
  ProducerRecord<String, byte[]> record(String topic, String key) {
    var poison = new ProducerRecord<String, byte[]>(topic, key, value());
    if (this == LATER_VERSION) {
      poison.headers().add("ce_type", "org.pillarwatch.article.v2".getBytes(UTF_8));
    }
    return poison;
  }

  private byte @org.jspecify.annotations.Nullable [] value() {
    return switch (this) {
      case UNDECODABLE -> "no JSON".getBytes(UTF_8);
      case NULL -> null;
      case LARGE -> "x".repeat(LARGE_BYTES).getBytes(UTF_8);
      case LATER_VERSION -> "{\"version\":2}".getBytes(UTF_8);
      case INCOMPLETE -> "{\"title\":\"no id\"}".getBytes(UTF_8);
      case DEEP -> ("{\"authors\":" + "[".repeat(DEPTH)).getBytes(UTF_8);
    };
  }
}
