package org.pillarwatch.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.fetch.FeedCredentials;
import org.pillarwatch.ingest.fetch.FetchRequest;
import org.pillarwatch.ingest.fetch.Validators;
import org.pillarwatch.ingest.schedule.Cadence;
import org.pillarwatch.ingest.schedule.PublisherHints;
import org.pillarwatch.ingest.schedule.Relocation;

/**
 * A feed that is due, and claimed by this process.
 *
 * @param validators of our last copy
 * @param bodyHash of our last copy; null when it was never read
 * @param wishes of the publisher, as the feed itself last stated them
 * @param relocation where permanent redirects have been leading
 * @param isWholeDue whether to ask for it as if it had never been read
 * @param late how long after its time it was claimed
 */
record DueFeed(
    long id,
    URI url,
    Validators validators,
    @Nullable String bodyHash,
    Cadence cadence,
    PublisherHints wishes,
    Optional<Relocation> relocation,
    boolean isWholeDue,
    FeedCredentials ownHeaders,
    Duration late) {

  /** Returns whether the request has no validators, so that the host cannot answer 304. */
  boolean isWhole() {
    return isWholeDue || validators.equals(Validators.NONE);
  }

  FetchRequest request() {
    return FetchRequest.feed(url, isWholeDue ? Validators.NONE : validators)
        .with(ownHeaders)
        .booked();
  }
}
