package org.pillarwatch.ingest.parse;

import java.time.Instant;

/**
 * An entry that a feed once held and says it deleted (RFC 6721).
 *
 * @param id of the entry
 * @param when it was deleted
 */
public record DeletedEntry(String id, Instant when) {}
