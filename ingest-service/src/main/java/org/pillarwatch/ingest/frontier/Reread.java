package org.pillarwatch.ingest.frontier;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotModified;
import org.pillarwatch.ingest.fetch.FetchRequest;
import org.pillarwatch.ingest.fetch.Validators;

/**
 * A claimed page of a published article, to be re-fetched.
 *
 * @param page the page, with a known article
 * @param since time of the first publication
 * @param readings number of earlier re-fetches
 * @param goneSince when the page was first found missing; null while it exists
 * @param validators of the last fetched copy
 */
record Reread(
    long id,
    DuePage page,
    Instant since,
    int readings,
    @Nullable Instant goneSince,
    Validators validators) {

  URI url() {
    return Objects.requireNonNull(page.url(), "only pages are read again");
  }

  /** Creates the conditional request. */
  FetchRequest request() {
    return FetchRequest.page(url(), validators).booked();
  }

  /** Returns a copy with newer validators. */
  Reread with(Validators newer) {
    return new Reread(id, page, since, readings, goneSince, newer);
  }

  /** Returns a copy updated by a 304 response. */
  Reread after(NotModified answer) {
    return with(
        answer.terms().expiresAtOnce()
            ? Validators.NONE
            : validators.updatedBy(answer.validators()));
  }
}
