package org.pillarwatch.ingest.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.fetch.Validators;
import org.pillarwatch.ingest.schedule.Cadence;

/**
 * A feed that is due, and claimed by this process.
 *
 * @param validators of our last copy
 * @param bodyHash of our last copy; null when it was never read
 */
record DueFeed(
    long id, URI url, Validators validators, @Nullable String bodyHash, Cadence cadence) {}
