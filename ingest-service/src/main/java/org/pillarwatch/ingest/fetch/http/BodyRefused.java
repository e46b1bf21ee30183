package org.pillarwatch.ingest.fetch.http;

import java.io.IOException;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refusal;

/** Thrown to stop reading a body that violates a limit. */
final class BodyRefused extends IOException {

  private final Refusal reason;

  BodyRefused(Refusal reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  Refusal reason() {
    return reason;
  }
}
