package org.pillarwatch.store.story.decide;

import java.util.Set;

/**
 * What editors decided about the story of an article, which the decider keeps to.
 *
 * @param together stories that the article belongs to; they become one
 * @param apart stories that it does not belong to; wins over {@code together}
 */
public record StoryConstraints(Set<Long> together, Set<Long> apart) {

  /** No editor decided anything. */
  public static final StoryConstraints NONE = new StoryConstraints(Set.of(), Set.of());

  /** Copies the sets, so that they are immutable. */
  public StoryConstraints {
    together = Set.copyOf(together);
    apart = Set.copyOf(apart);
  }
}
