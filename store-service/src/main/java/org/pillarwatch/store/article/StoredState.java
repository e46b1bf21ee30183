package org.pillarwatch.store.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * As much of a stored article as is needed to decide what a record changes.
 *
 * @param lastFetchedAt when the newest record that spoke of it was fetched, changed or not
 */
record StoredState(
    String id,
    int version,
    String contentHash,
    @Nullable Instant publishedAt,
    Instant lastFetchedAt,
    String taxonomyVersion,
    Instant classifiedAt) {}
