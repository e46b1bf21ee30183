/**
 * Storage of articles: versions ordered by fetch time, idempotent processing of records, archive of
 * former versions.
 */
@NullMarked
package org.pillarwatch.store.article;

import org.jspecify.annotations.NullMarked;
