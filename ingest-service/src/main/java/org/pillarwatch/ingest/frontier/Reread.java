package org.pillarwatch.ingest.frontier;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotModified;
import org.pillarwatch.ingest.fetch.FetchRequest;
import org.pillarwatch.ingest.fetch.Validators;

/**
 * A page whose article was published before, to be read once more; claimed by this process.
 *
 * @param page as it was announced; its article is known
 * @param since when its article was first published by us
 * @param readings how often it was read again before
 * @param goneSince when the page was first found gone; null while it is there
 * @param validators of the page as it was last read
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

  /** Asks for the page unless it still is what it was when last read. */
  FetchRequest request() {
    return FetchRequest.page(url(), validators).booked();
  }

  /** The same after the page was read as it is now. */
  Reread with(Validators newer) {
    return new Reread(id, page, since, readings, goneSince, newer);
  }

  /** The same after the host said that nothing changed. */
  Reread after(NotModified answer) {
    return with(
        answer.terms().expiresAtOnce()
            ? Validators.NONE
            : validators.updatedBy(answer.validators()));
  }
}
