package org.pillarwatch.ingest.frontier;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An entry as last seen in the feed; see {@link Entry}.
 *
 * @param dates null when they were not stored
 */
record KnownEntry(String key, String words, @Nullable String dates, @Nullable URI link) {}
