package org.pillarwatch.chassis.delivery;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record that no retry can help, and why. */
record Poison(ConsumerRecord<String, byte @Nullable []> origin, Exception cause) {

  /**
   * Blames the record for a failure.
   *
   * <p>An {@link Error} that a record gives rise to, such as a stack that its depth overflows, is
   * its own like any exception: thrown on, it would end the consumer and stop its partitions.
   *
   * @throws RuntimeException the failure itself, when it is transient
   * @throws VirtualMachineError the failure itself, when the virtual machine is what is broken
   */
  static Poison of(ConsumerRecord<String, byte @Nullable []> origin, Throwable failure) {
    return switch (failure) {
      case StackOverflowError tooDeep -> new Poison(origin, new RecordError(tooDeep));
      case VirtualMachineError broken -> throw broken;
      case RuntimeException passing when FailureClassifier.isTransient(passing) -> throw passing;
      case Exception lasting -> new Poison(origin, lasting);
      default -> new Poison(origin, new RecordError(failure));
    };
  }

  /** An error that a record gave rise to. */
  static final class RecordError extends RuntimeException {
    RecordError(Throwable error) {
      super(error);
    }
  }
}
