package org.pillarwatch.store.deadletter;

import org.jspecify.annotations.Nullable;

/** A header of a Kafka record. */
public record Header(String name, @Nullable Bytes value) {

  private static final String ADDED_WITH_THE_CAUSE = "kafka_dlt-";
  private static final String ADDED_BY_REPLAY = "pillarwatch_replay-";

  /** Says of which letter a record is a replay: the {@link Position} of that letter. */
  static final String REPLAY_OF = ADDED_BY_REPLAY + "of";

  /** Whether the record bore it before it became a dead letter, or a replay of one. */
  public boolean isOriginal() {
    return !name.startsWith(ADDED_WITH_THE_CAUSE) && !name.startsWith(ADDED_BY_REPLAY);
  }
}
