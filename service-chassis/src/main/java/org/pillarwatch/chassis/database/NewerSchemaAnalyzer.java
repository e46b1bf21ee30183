package org.pillarwatch.chassis.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains a schema of a newer release in the start-up log. */
final class NewerSchemaAnalyzer extends AbstractFailureAnalyzer<NewerSchemaException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, NewerSchemaException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Start a release that is at least as new as the one that changed the schema, or restore a "
            + "backup from before that.",
        cause);
  }
}
