package org.pillarwatch.ingest.parse;

import java.time.Instant;

/**
 * Entry that a feed declares as deleted (RFC 6721).
 *
 * @param id of the entry
 * @param when it was deleted
 */
public record DeletedEntry(String id, Instant when) {}
