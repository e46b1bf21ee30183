package org.pillarwatch.ingest.frontier;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A due page claimed by this process.
 *
 * @param feed canonical address of the feed that announced it
 * @param sourceName display name of that feed
 * @param entryKey see {@link Entry#key}
 * @param url null when the entry has no page of its own
 * @param attempts number of earlier attempts
 * @param articleId of its published article; null when there is none
 * @param deletedAt time of deletion in its feed; null when not deleted
 */
record DuePage(
    long id,
    long feedId,
    URI feed,
    String sourceName,
    String entryKey,
    @Nullable URI url,
    EntryFacts facts,
    int attempts,
    @Nullable String articleId,
    @Nullable Instant deletedAt) {

  /** Address of the page, or else of the feed. */
  URI address() {
    return url == null ? URI.create(feed + "#" + entryKey) : url;
  }
}
