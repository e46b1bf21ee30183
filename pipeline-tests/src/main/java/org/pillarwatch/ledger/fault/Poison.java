package org.pillarwatch.ledger.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;

/** Kinds of records that fail permanently. */
enum Poison {
  /** Bytes that are not JSON. */
  UNDECODABLE,
  /** No value at all. */
  NULL,
  /** A million bytes that are not JSON. */
  LARGE,
  /** Valid JSON of a later version of the event. */
  LATER_VERSION,
  /** JSON of the right type without required members. */
  INCOMPLETE,
  /** JSON nested a hundred thousand deep. */
  DEEP;

  private static final int LARGE_BYTES = 1_000_000;
  private static final int DEPTH = 100_000;

  /** Creates a record; its key identifies it among the dead letters. */
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
