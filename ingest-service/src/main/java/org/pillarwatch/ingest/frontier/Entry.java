package org.pillarwatch.ingest.frontier;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed.
 *
 * @param key names it within its feed: 64 hex digits
 * @param words fingerprint of what the feed says about it, 64 hex digits
 * @param dates what the feed says of its dates
 * @param link canonical address of its page; null when it has none of its own
 */
public record Entry(String key, String words, String dates, @Nullable URI link, EntryFacts facts) {}
