package org.pillarwatch.store.story;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;

/** Read access to stories. Safe for use by many threads. */
public interface Stories {

  /** A page of stories, those with the newest article first. */
  StoryPage page(StoryQuery query);

  /**
   * A story with all its articles; empty when the number does not exist. The number of a merged
   * story redirects to the remaining one.
   */
  Optional<StoryView> find(long number);

  /** The story of an article; empty while it is undecided or when there is no such article. */
  Optional<StoryView> of(ArticleId article);

  /** The stories of these articles; undecided ones are missing. */
  Map<ArticleId, Place> places(Collection<ArticleId> articles);

  /**
   * Story of an article.
   *
   * @param story its number
   * @param articles number of articles of the story
   * @param relation exact, copy or rewrite; null for a report of its own
   */
  record Place(long story, int articles, @Nullable String relation) {}
}
