package org.pillarwatch.store.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The wording of an article as it once was.
 *
 * @param version counts from 1
 * @param contentHash differs between any two versions that follow one another
 * @param fetchedAt when it was first fetched
 */
public record StoredVersion(
    int version,
    String contentHash,
    String title,
    String text,
    @Nullable Instant publishedAt,
    Instant fetchedAt,
    Instant storedAt) {}
