package org.pillarwatch.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Event: store assigned an article to a story, and determined whether its text derives from an
 * earlier article.
 *
 * <p>Travels on {@link Topics#STORIES}, keyed by {@code language}, in the order of the decisions,
 * and may arrive more than once. Each article is linked once; later versions stay in the same
 * story.
 *
 * @param story id of the story in {@code GET /api/stories/{id}}; stories do not cross languages
 * @param language ISO 639-1, or und
 * @param origin the source of the text; null for an original report
 * @param similarity to the earlier articles of the story, from 0 to 1
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
   * Derivation of a text from an earlier article, with the evidence.
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

    /** Copies the lists, so that they are immutable. */
    public Origin {
      passages = List.copyOf(passages);
      facts = List.copyOf(facts);
    }
  }

  /**
   * A passage that two texts share; offsets in UTF-16 code units.
   *
   * @param start in the newer text
   * @param end after its last character there
   * @param ofStart in the text of {@code seenIn}
   * @param ofEnd after its last character there
   */
  public record Passage(int start, int end, int ofStart, int ofEnd) {}
}
