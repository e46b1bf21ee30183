package org.pillarwatch.store.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter as its dead-letter topic holds it.
 *
 * @param position in the dead-letter topic
 * @param time of the letter, which is the record's own
 * @param replayOf the letter whose replay it is; null when it is none
 */
record ArrivedDeadLetter(
    Position position,
    Instant time,
    FailedAt origin,
    FailureText failure,
    Payload payload,
    @Nullable Position replayOf) {}
