package org.pillarwatch.store.deadletter;

import org.jspecify.annotations.Nullable;
import org.pillarwatch.chassis.delivery.DeadLetters;

/** A header of a Kafka record. */
public record Header(String name, @Nullable Bytes value) {

  private static final String ADDED_WITH_THE_CAUSE = "kafka_dlt-";

  /** Returns whether the original record had it, before dead-lettering and replay. */
  public boolean isOriginal() {
    return !name.startsWith(ADDED_WITH_THE_CAUSE) && !name.equals(DeadLetters.REPLAY_OF);
  }
}
