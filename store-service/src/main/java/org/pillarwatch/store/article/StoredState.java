package org.pillarwatch.store.article;

import java.time.Instant;

/**
 * As much of a stored article as is needed to decide what a record changes.
 *
 * @param lastFetchedAt when the newest record that spoke of it was fetched, changed or not
 */
record StoredState(
    String id,
    int version,
    String contentHash,
    Instant lastFetchedAt,
    String taxonomyVersion,
    Instant classifiedAt) {}
