package org.pillarwatch.ingest.frontier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page whose article was published before, to be read once more; claimed by this process.
 *
 * @param page as it was announced; its article is known
 * @param since when its article was first published by us
 * @param readings how often it was read again before
 * @param goneSince when the page was first found gone; null while it is there
 */
record LaterReading(
    long id, DuePage page, Instant since, int readings, @Nullable Instant goneSince) {}
