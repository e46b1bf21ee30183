package org.pillarwatch.store.correction;

import java.time.Instant;

/**
 * A stored correction.
 *
 * @param at time of the correction
 * @param standing whether it is the newest correction of the tag
 */
public record Correction(TagCorrection judgement, Instant at, boolean standing) {}
