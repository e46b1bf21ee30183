package org.pillarwatch.store.correction;

import java.time.Instant;

/**
 * A judgement that was kept.
 *
 * @param at when it was given
 * @param standing whether it is the newest word on the tag
 */
public record Correction(TagCorrection judgement, Instant at, boolean standing) {}
