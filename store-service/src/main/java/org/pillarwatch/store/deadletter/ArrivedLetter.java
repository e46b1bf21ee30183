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
record ArrivedLetter(
    Position position,
    Instant time,
    Origin origin,
    Failure failure,
    Payload payload,
    @Nullable Position replayOf) {}
