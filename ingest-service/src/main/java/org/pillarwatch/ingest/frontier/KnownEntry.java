package org.pillarwatch.ingest.frontier;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stood in the feed when last met; see {@link Entry}.
 *
 * @param dates null when they were not written down
 */
record KnownEntry(String key, String words, @Nullable String dates, @Nullable URI link) {}
