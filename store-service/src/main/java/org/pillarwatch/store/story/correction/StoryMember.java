package org.pillarwatch.store.story.correction;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;

/**
 * An article of a story with its link.
 *
 * @param number of the article in the order of decisions
 * @param language ISO 639-1, or und
 * @param link to its original; null for a report
 */
record StoryMember(
    long number, ArticleId article, long story, String language, @Nullable Link link) {

  /**
   * A link to the original.
   *
   * @param of number of the original
   * @param seenIn number of the article whose text shows it
   */
  record Link(String relation, long of, long seenIn, double score) {}

  Link originalLink() {
    return Objects.requireNonNull(link);
  }
}
