package org.pillarwatch.store.deadletter;

import org.jspecify.annotations.Nullable;

/**
 * A letter as its dead-letter topic holds it.
 *
 * @param position in the dead-letter topic
 * @param replayOf the letter whose replay it is; null when it is none
 */
record ArrivedLetter(
    Position position,
    Origin origin,
    Failure failure,
    Payload payload,
    @Nullable Position replayOf) {}
