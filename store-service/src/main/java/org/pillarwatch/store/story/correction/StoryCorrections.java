package org.pillarwatch.store.story.correction;

import java.util.List;
import java.util.function.Consumer;
import org.pillarwatch.events.ArticleId;

/**
 * Repository of editors' corrections of stories. Safe for use by many threads and many replicas: a
 * correction waits for the batch of decisions under way and is followed by all later ones.
 */
public interface StoryCorrections {

  /** What became of a correction. */
  sealed interface Outcome {

    /**
     * It is stored and the articles are where they belong.
     *
     * @param story number of the story that the editor corrected, as it is now
     */
    record Applied(long story) implements Outcome {}

    /**
     * It contradicts another correction or the articles themselves; nothing is changed.
     *
     * @param reason a sentence for the editor
     */
    record Refused(String reason) implements Outcome {}

    /** There is no such correction, or one of the articles is absent or undecided. */
    record Unknown() implements Outcome {}
  }

  /**
   * Stores a correction and applies it. The newest one of a pair stands, in whichever order the two
   * are named.
   *
   * <p>{@link StoryVerdict#APART} takes the article, and what derives from it, out of the story of
   * the other; it never gets into one story with the articles that stay. {@link
   * StoryVerdict#TOGETHER} makes one story of those of both articles.
   *
   * @throws IllegalArgumentException when the name of the editor is empty or too long, or both
   *     articles are the same
   */
  Outcome add(ArticleId article, ArticleId other, StoryVerdict verdict, String editor);

  /**
   * Takes an article out of a story; see {@link #add}. The other one of the pair is the story's
   * first article that does not derive from it.
   */
  Outcome takeOut(ArticleId article, long story, String editor);

  /** Makes one story of those of an article and of a story; see {@link #add}. */
  Outcome join(ArticleId article, long story, String editor);

  /** Undoes a correction that stands: the articles that it moved go back. */
  Outcome undo(long correction, String editor);

  /** The standing corrections that name an article of a story, newest first. */
  List<StoryCorrection> of(long story);

  /** Passes every standing correction with both texts to the reader, the oldest first. */
  void forEach(Consumer<CorrectedPair> reader);
}
