package org.pillarwatch.ingest.frontier;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed.
 *
 * @param key names it within its feed: 64 hex digits
 * @param fingerprint changes when what the feed says about it changes
 * @param link canonical address of its page; null when it has none of its own
 */
public record Entry(String key, String fingerprint, @Nullable URI link, EntryFacts facts) {}
