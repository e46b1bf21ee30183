package org.pillarwatch.store.story.decide;

import java.util.Set;

/**
 * What editors said of the story of an article before it is decided.
 *
 * @param together stories that the article belongs to; they become one
 * @param apart stories that it does not belong to; wins over {@code together}
 */
public record EditorsWord(Set<Long> together, Set<Long> apart) {

  /** Nothing was said. */
  public static final EditorsWord NONE = new EditorsWord(Set.of(), Set.of());

  /** Copies the sets, so that they are immutable. */
  public EditorsWord {
    together = Set.copyOf(together);
    apart = Set.copyOf(apart);
  }
}
