package org.pillarwatch.store.correction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with what editors said of its tags: one line of the export.
 *
 * @param id of the article
 * @param language ISO 639-1; null when unknown
 * @param judgements those that stand
 */
public record CorrectedArticle(
    String id,
    String title,
    String text,
    @Nullable String language,
    String taxonomyVersion,
    List<Line> judgements) {

  /**
   * A judgement as the export writes it.
   *
   * @param holds whether the article has the tag
   * @param role of a country; null when the editor named none
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
