package org.pillarwatch.ingest.frontier;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed.
 *
 * @param key identifies it within its feed: 64 hex digits
 * @param words fingerprint of its content in the feed, 64 hex digits
 * @param dates its dates in the feed
 * @param link canonical address of its page; null when it has none of its own
 */
public record Entry(String key, String words, String dates, @Nullable URI link, EntryFacts facts) {}
