package org.pillarwatch.store.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Title and text of one version of an article.
 *
 * @param version counts from 1
 * @param contentHash differs between consecutive versions
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
