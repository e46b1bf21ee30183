package org.pillarwatch.store.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of a stored article that determines the effect of a record.
 *
 * @param lastFetchedAt fetch time of its newest record, changed or not
 */
record StoredState(
    String id,
    int version,
    String contentHash,
    @Nullable Instant publishedAt,
    Instant lastFetchedAt,
    String taxonomyVersion,
    Instant classifiedAt) {}
