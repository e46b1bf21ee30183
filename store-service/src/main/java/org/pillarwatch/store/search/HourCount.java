package org.pillarwatch.store.search;

import java.time.Instant;

/**
 * Number of articles of one hour.
 *
 * @param hour its first moment
 */
public record HourCount(Instant hour, long articles) {}
