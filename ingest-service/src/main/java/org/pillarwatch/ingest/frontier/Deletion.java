package org.pillarwatch.ingest.frontier;

import java.time.Instant;

/**
 * What a feed says of an entry that it deleted.
 *
 * @param guid of the entry, as {@link EntryFacts#guid} has it
 */
public record Deletion(String guid, Instant at) {

  /** Cuts the name as entries have theirs cut. */
  public Deletion {
    guid = CleanText.line(guid, EntryFacts.LONGEST_GUID);
  }
}
