package org.pillarwatch.store.deadletter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts dead letters: received = open + replayed + discarded, over all replicas. */
final class DeadLetterMeters {

  private static final String SETTLED = "pillarwatch.dead.letters.settled";

  private final MeterRegistry meters;
  private final Counter replayed;
  private final Counter discarded;
  private final Counter notTaken;

  DeadLetterMeters(MeterRegistry meters) {
    this.meters = meters;
    replayed = settled("replayed");
    discarded = settled("discarded");
    notTaken = settled("not-taken");
  }

  private Counter settled(String outcome) {
    return Counter.builder(SETTLED)
        .description("Dead letters by decision; not-taken ones stay open")
        .tag("outcome", outcome)
        .register(meters);
  }

  void received(String topic) {
    Counter.builder("pillarwatch.dead.letters.received")
        .description("Dead letters that were collected")
        .tag("topic", topic)
        .register(meters)
        .increment();
  }

  void replayed(int letters) {
    replayed.increment(letters);
  }

  void discarded(int letters) {
    discarded.increment(letters);
  }

  void notTaken(int letters) {
    notTaken.increment(letters);
  }
}
