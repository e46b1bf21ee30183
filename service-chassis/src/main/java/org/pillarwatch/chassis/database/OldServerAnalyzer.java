package org.pillarwatch.chassis.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains an old server in the start-up log. */
final class OldServerAnalyzer extends AbstractFailureAnalyzer<OldServerException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, OldServerException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Upgrade the server, or set spring.datasource.url to a newer one.",
        cause);
  }
}
