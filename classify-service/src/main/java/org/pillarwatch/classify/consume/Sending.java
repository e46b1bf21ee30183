package org.pillarwatch.classify.consume;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.pillarwatch.chassis.delivery.Failures;

/** A fetched record and the way of what it became to the broker. */
record Sending(ConsumerRecord<?, ?> fetched, CompletableFuture<?> acknowledgement) {

  /** A record that did not even get as far as the producer. */
  static Sending failed(ConsumerRecord<?, ?> fetched, RuntimeException cause) {
    return new Sending(fetched, CompletableFuture.failedFuture(cause));
  }

  /**
   * Waits until the broker has it; the producer's delivery timeout bounds the wait.
   *
   * @return why it cannot be passed on; empty when it was
   * @throws CompletionException when a transient failure is the cause
   */
  Optional<Poison> await() {
    try {
      acknowledgement.join();
      return Optional.empty();
    } catch (CompletionException failure) {
      if (Failures.isTransient(failure)) {
        throw failure;
      }
      Throwable cause = failure.getCause();
      return Optional.of(
          new Poison(fetched, cause instanceof Exception exception ? exception : failure));
    }
  }
}
