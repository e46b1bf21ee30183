package org.pillarwatch.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Store decided which story an article tells, and whether its text came from an earlier article.
 *
 * <p>Travels on {@link Topics#STORIES}, keyed by {@code language}, in the order of the decisions,
 * and may arrive more than once. Each article is linked once; a later version of it keeps its
 * place.
 *
 * @param story id of the story, as {@code GET /api/stories/{id}} knows it; stories do not cross
 *     languages
 * @param language ISO 639-1, or und
 * @param origin where the text came from; null for a report of its own
 * @param similarity to what the story told before, from 0 to 1
 * @param storedAt when the article was first stored
 */
public record ArticleLinked(
    ArticleId article,
    String story,
    String language,
    @Nullable Origin origin,
    double similarity,
    Instant storedAt) {

  /**
   * That the text came from an earlier article, and what shows it.
   *
   * @param of the original, never another copy
   * @param seenIn the article whose text the passages are shared with: the original, or a fuller
   *     copy of it
   * @param score how much of the text is shared, from 0 to 1
   * @param passages shared word for word, in the order of the newer text
   * @param facts names and numbers that both texts share
   */
  public record Origin(
      TextRelation relation,
      ArticleId of,
      ArticleId seenIn,
      double score,
      List<Passage> passages,
      List<String> facts) {

    /** Keeps lists that nobody can change any more. */
    public Origin {
      passages = List.copyOf(passages);
      facts = List.copyOf(facts);
    }
  }

  /**
   * A stretch that two texts share; offsets in UTF-16 code units.
   *
   * @param start in the newer text
   * @param end after its last character there
   * @param ofStart in the text of {@code seenIn}
   * @param ofEnd after its last character there
   */
  public record Passage(int start, int end, int ofStart, int ofEnd) {}
}
