package org.pillarwatch.store.deadletter.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as read from its topic.
 *
 * @param position in the dead-letter topic
 * @param time timestamp of the letter, the same as the original record's
 * @param replayOf the letter whose replay failed and became this one; null when it is not a replay
 */
public record ArrivedDeadLetter(
    Position position,
    Instant time,
    FailedAt origin,
    FailureText failure,
    Payload payload,
    @Nullable Position replayOf) {}
