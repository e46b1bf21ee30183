package org.pillarwatch.chassis.delivery;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Entry point of failure handling in every listener: wraps a poll in a {@link Batch}. Safe for use
 * by many threads.
 */
public final class PoisonIsolation {

  private final DeadLetters deadLetters;
  private final ListenerHeartbeat pulse;

  PoisonIsolation(DeadLetters deadLetters, ListenerHeartbeat pulse) {
    this.deadLetters = deadLetters;
    this.pulse = pulse;
  }

  /** Returns the records of one poll as a batch. */
  public Batch<ConsumerRecord<String, byte @Nullable []>> of(
      List<ConsumerRecord<String, byte @Nullable []>> records) {
    return Batch.of(records, deadLetters::send, pulse);
  }
}
