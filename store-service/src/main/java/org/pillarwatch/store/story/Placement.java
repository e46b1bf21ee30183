package org.pillarwatch.store.story;

import org.jspecify.annotations.Nullable;

/**
 * Where an article belongs.
 *
 * @param storyId the id of the story's first article
 * @param relation to the original; null when the article is an original itself
 * @param of the original's id, never another copy's; null with {@code relation}
 * @param similarity of the two texts, from 0 to 1; 0 for an original
 */
public record Placement(
    String storyId, @Nullable Relation relation, @Nullable String of, double similarity) {

  /** Checks that a relation names its original. */
  public Placement {
    if ((relation == null) != (of == null)) {
      throw new IllegalArgumentException("a relation needs its original: " + relation + " " + of);
    }
  }

  static Placement original(String id) {
    return new Placement(id, null, null, 0);
  }

  static Placement exactCopy(String of) {
    return new Placement(of, Relation.EXACT, of, 1);
  }
}
