package org.pillarwatch.chassis.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in the start-up log what to do about a schema that is too new. */
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
