package org.pillarwatch.store.correction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with its corrections: one line of the export.
 *
 * @param id of the article
 * @param language ISO 639-1; null when unknown
 * @param judgements the current corrections
 */
public record CorrectedArticle(
    String id,
    String title,
    String text,
    @Nullable String language,
    String taxonomyVersion,
    List<Line> judgements) {

  /**
   * A correction in the format of the export.
   *
   * @param holds whether the article has the tag
   * @param role of a country; null when the editor gave none
   */
  public record Line(
      String taxonomy,
      String tag,
      boolean holds,
      String verdict,
      @Nullable String role,
      String editor,
      Instant at) {}
}
