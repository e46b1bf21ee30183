package org.pillarwatch.store.deadletter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.deadletter.record.FailedAt;
import org.pillarwatch.store.deadletter.record.FailureText;
import org.pillarwatch.store.deadletter.record.Position;

/**
 * A dead letter in a list.
 *
 * @param id counts up in the order of arrival
 * @param position in its dead-letter topic
 * @param key as text, cut when long; null when the record has none
 * @param size of the value in bytes; null when the record has none, as a tombstone
 * @param decision id of the decision that closed it; null while it is open
 * @param forerunner id of the letter whose replay failed and became this one; null when it is not a
 *     replay
 */
public record DeadLetterItem(
    long id,
    DeadLetterState state,
    Position position,
    FailedAt origin,
    FailureText failure,
    Instant receivedAt,
    @Nullable String key,
    @Nullable Integer size,
    @Nullable Long decision,
    @Nullable Long forerunner) {

  @JsonIgnore
  public boolean isOpen() {
    return state == DeadLetterState.OPEN;
  }
}
