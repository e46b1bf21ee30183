package org.pillarwatch.store.desk.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The story of an article as its page shows it.
 *
 * @param members by date
 * @param shared with its original; null when it is an original itself
 */
record StoryBox(List<Member> members, @Nullable Shared shared) {

  /**
   * An article of the story.
   *
   * @param here whether it is the one the page is about
   * @param label how it is related
   */
  record Member(
      String id, String title, String source, Instant datedAt, boolean here, String label) {}

  /** What the article shares with the one it came from. */
  record Shared(String source, List<Pair> passages, List<String> facts) {}

  /** The same words in both texts. */
  record Pair(String here, String there) {}
}
