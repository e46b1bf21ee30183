package org.pillarwatch.store.story;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.pillarwatch.events.ArticleId;

/** The stories that were found. Safe for use by many threads. */
public interface Stories {

  /** A page of stories, those with the newest article first. */
  StoryPage page(StoryQuery query);

  /**
   * A story with all its articles; empty when there is none of that number. The number of a story
   * that became part of another leads to that one.
   */
  Optional<StoryView> find(long number);

  /** The story of an article; empty while it is undecided or when there is no such article. */
  Optional<StoryView> of(ArticleId article);

  /** Where these articles stand in their stories; those undecided are missing. */
  Map<ArticleId, Place> places(Collection<ArticleId> articles);

  /**
   * Where an article stands.
   *
   * @param story its number
   * @param articles how many the story has
   */
  record Place(long story, int articles) {}
}
