package org.pillarwatch.chassis.delivery;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record that fails permanently, with the cause. */
record Poison(ConsumerRecord<String, byte @Nullable []> origin, Exception cause) {

  /**
   * Attributes a failure to a record.
   *
   * <p>An {@link Error} caused by a record, such as a stack overflow, counts like an exception:
   * rethrown, it would end the consumer and stop its partitions.
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

  /** Wraps an error caused by a record. */
  static final class RecordError extends RuntimeException {
    RecordError(Throwable error) {
      super(error);
    }
  }
}
