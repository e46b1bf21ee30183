package org.pillarwatch.ingest.frontier;

import java.time.Instant;

/**
 * Deletion notice of a feed for an entry.
 *
 * @param guid of the entry, as in {@link EntryFacts#guid}
 */
public record Deletion(String guid, Instant at) {

  /** Truncates the guid like those of entries. */
  public Deletion {
    guid = CleanText.line(guid, EntryFacts.LONGEST_GUID);
  }
}
