package org.pillarwatch.chassis.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains a missing password for a public address in the start-up log. */
final class UnprotectedAddressAnalyzer
    extends AbstractFailureAnalyzer<UnprotectedAddressException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, UnprotectedAddressException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Set pillarwatch.access.password (environment: PILLARWATCH_ACCESS_PASSWORD), "
            + "or server.address to 127.0.0.1.",
        cause);
  }
}
