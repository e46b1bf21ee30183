package org.pillarwatch.chassis.delivery;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * How every listener of the pipeline meets failures: it takes a poll as a {@link Batch} and leads
 * it through its steps. Safe for use by many threads.
 */
public final class PoisonIsolation {

  private final DeadLetters deadLetters;
  private final ListenerHeartbeat pulse;

  PoisonIsolation(DeadLetters deadLetters, ListenerHeartbeat pulse) {
    this.deadLetters = deadLetters;
    this.pulse = pulse;
  }

  /** The records of one poll, at the beginning of their way. */
  public Batch<ConsumerRecord<String, byte @Nullable []>> of(
      List<ConsumerRecord<String, byte @Nullable []>> records) {
    return Batch.of(records, deadLetters::send, pulse);
  }
}
