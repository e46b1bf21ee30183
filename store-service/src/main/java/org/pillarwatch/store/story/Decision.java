package org.pillarwatch.store.story;

import org.jspecify.annotations.Nullable;

/**
 * Where an article belongs.
 *
 * @param article its number
 * @param story number of the story's first article
 * @param link to its original; null when it is an original itself
 * @param similarity to the story's other reports, from 0 to 1; 0 for the first
 * @param terms what the article adds to the picture of its story; empty for a copy, which adds
 *     nothing
 * @param bringsText whether a copy holds enough text of its own to be remembered by
 */
public record Decision(
    long article,
    long story,
    @Nullable Link link,
    double similarity,
    TermVector terms,
    boolean bringsText) {

  static Decision copied(long article, long story, Link link, boolean bringsText) {
    return new Decision(article, story, link, 1, TermVector.EMPTY, bringsText);
  }

  static Decision report(
      long article, long story, @Nullable Link rewritten, double similarity, TermVector terms) {
    return new Decision(article, story, rewritten, similarity, terms, true);
  }

  /** Whether the article is told in words of its own: an original or a rewrite. */
  public boolean isReport() {
    return link == null || link.relation() == Relation.REWRITE;
  }
}
