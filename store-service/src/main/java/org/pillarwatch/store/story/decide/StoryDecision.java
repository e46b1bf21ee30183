package org.pillarwatch.store.story.decide;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Assignment of an article to a story.
 *
 * @param article its number
 * @param story number of the story's first article
 * @param link to its original; null when it is an original itself
 * @param similarity to the story's other reports, from 0 to 1; 0 for the first
 * @param terms what the article adds to the picture of its story; empty for a copy, which adds
 *     nothing
 * @param bringsText whether a copy holds enough text of its own to be remembered by
 * @param absorbed stories that this article shows to be the same; from now on part of {@code story}
 */
public record StoryDecision(
    long article,
    long story,
    @Nullable Link link,
    double similarity,
    TermVector terms,
    boolean bringsText,
    List<Long> absorbed) {

  /** Copies the list, so that it is immutable. */
  public StoryDecision {
    absorbed = List.copyOf(absorbed);
  }

  static StoryDecision copied(long article, long story, Link link, boolean bringsText) {
    return new StoryDecision(article, story, link, 1, TermVector.EMPTY, bringsText, List.of());
  }

  static StoryDecision report(
      long article, long story, @Nullable Link rewritten, double similarity, TermVector terms) {
    return new StoryDecision(article, story, rewritten, similarity, terms, true, List.of());
  }

  /** The same decision in another story, which absorbs none. */
  StoryDecision in(long other) {
    return new StoryDecision(article, other, link, similarity, terms, bringsText, List.of());
  }

  /** The same decision with these terms. */
  StoryDecision describedBy(TermVector its) {
    return new StoryDecision(article, story, link, similarity, its, bringsText, absorbed);
  }

  /** The same decision, in the oldest of its story and these others, which become one. */
  StoryDecision merging(Set<Long> others) {
    var all = new TreeSet<>(others);
    all.add(story);
    long oldest = all.removeFirst();
    return new StoryDecision(
        article, oldest, link, similarity, terms, bringsText, List.copyOf(all));
  }

  /** Returns whether the article has its own wording: an original or a rewrite. */
  public boolean isReport() {
    return link == null || link.relation() == Relation.REWRITE;
  }
}
