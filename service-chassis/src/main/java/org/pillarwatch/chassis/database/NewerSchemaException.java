package org.pillarwatch.chassis.database;

/** Thrown when a newer release has already migrated the schema. */
final class NewerSchemaException extends RuntimeException {

  NewerSchemaException(String schema, String found, String known) {
    super(
        "schema %s is at version %s, but this release supports it only up to version %s"
            .formatted(schema, found, known));
  }
}
