package org.pillarwatch.store.story.correction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A correction of a story with both articles: one line of the export.
 *
 * @param verdict apart or together
 * @param language ISO 639-1 of the first article; null when unknown
 * @param similarity of the first article to its story as decided by machine, from 0 to 1; null
 *     while it is undecided
 */
public record CorrectedPair(
    long id,
    String verdict,
    String editor,
    Instant at,
    @Nullable String language,
    @Nullable Double similarity,
    Text article,
    Text other) {

  /** One of the two articles. */
  public record Text(String id, String title, String text) {}
}
