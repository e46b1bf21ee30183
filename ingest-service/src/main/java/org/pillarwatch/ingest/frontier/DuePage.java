package org.pillarwatch.ingest.frontier;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page that is due, and claimed by this process.
 *
 * @param feed canonical address of the feed that announced it
 * @param sourceName what editors call that feed
 * @param entryKey see {@link Entry#key}
 * @param url null when the entry has no page of its own
 * @param attempts how often it was tried before
 * @param articleId of the article made of it before; null when there is none yet
 * @param deletedAt when its feed says that it deleted the entry; null while it holds it
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

  /** Where it is to be seen: on its page, or else in its feed. */
  URI address() {
    return url == null ? URI.create(feed + "#" + entryKey) : url;
  }
}
