package org.pillarwatch.store.deadletter;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.Subscription;
import org.pillarwatch.store.deadletter.record.ArrivedDeadLetter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores the records of the dead-letter topics, one transaction per poll.
 *
 * <p>A letter that was already collected is ignored. Failures are retried without limit, since no
 * content of a letter can make the database refuse it.
 */
final class DeadLetterListener {

  private static final Logger log = LoggerFactory.getLogger(DeadLetterListener.class);

  private final DeadLetterTable letters;
  private final TransactionTemplate transaction;
  private final DeadLetterMeters meters;

  DeadLetterListener(
      DeadLetterTable letters, TransactionTemplate transaction, DeadLetterMeters meters) {
    this.letters = letters;
    this.transaction = transaction;
    this.meters = meters;
  }

  @KafkaListener(
      id = "dead-letters",
      idIsGroup = false,
      groupId = Subscription.DEAD_LETTERS,
      topics =
          "#{T(org.pillarwatch.events.Topics).ALL.![T(org.pillarwatch.events.Topics).deadLetters(#this)]}",
      batch = "true",
      properties = {
        // Raw bytes, since the key may be what broke the record.
        "key.deserializer=org.apache.kafka.common.serialization.ByteArrayDeserializer",
        // A letter may have two megabytes, and a poll must fit into a small heap.
        "max.poll.records=10",
        "fetch.max.bytes=8388608"
      })
  void on(List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> dead) {
    List<ArrivedDeadLetter> arrived = dead.stream().map(DeadLetterDecoder::decode).toList();
    List<ArrivedDeadLetter> added =
        transaction.execute(_ -> arrived.stream().filter(letters::add).toList());
    for (ArrivedDeadLetter letter : added) {
      meters.received(letter.origin().topic());
      log.info(
          "letter={} topic={} cause={} replay_of={}",
          letter.position(),
          letter.origin().topic(),
          letter.failure().cause(),
          letter.replayOf());
    }
  }
}
