package org.pillarwatch.store.story.correction;

import java.time.Instant;
import org.pillarwatch.events.ArticleId;

/**
 * A correction that stands: the newest one of its pair, and not undone.
 *
 * @param article the article that was taken out of a story, or put into one
 * @param other an article of that story
 * @param editor name of the editor
 */
public record StoryCorrection(
    long id, Article article, Article other, StoryVerdict verdict, String editor, Instant at) {

  /** The refusal of what would contradict this correction. */
  StoryCorrections.Outcome contradiction() {
    return new StoryCorrections.Outcome.Refused(
        "%s took “%s” (%s) out of that story: undo that first."
            .formatted(editor, article.title(), article.source()));
  }

  /**
   * One of the two articles.
   *
   * @param story number of its story; 0 while it is undecided
   */
  public record Article(ArticleId id, String title, String source, long story) {}
}
