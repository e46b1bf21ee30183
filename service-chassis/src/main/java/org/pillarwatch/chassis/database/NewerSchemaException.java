package org.pillarwatch.chassis.database;

/** A newer program has changed the database in ways that this one does not know. */
final class NewerSchemaException extends RuntimeException {

  NewerSchemaException(String schema, String found, String known) {
    super(
        "schema %s is at version %s, but this program knows it up to version %s only"
            .formatted(schema, found, known));
  }
}
