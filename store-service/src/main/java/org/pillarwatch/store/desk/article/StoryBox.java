package org.pillarwatch.store.desk.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * View model of the story of an article.
 *
 * @param id number of the story
 * @param articles number of its articles
 * @param members by date; of a long story, those around the article of the page
 * @param shared what it shares with its original; null for an original
 */
record StoryBox(String id, int articles, List<Member> members, @Nullable Shared shared) {

  /**
   * An article of the story.
   *
   * @param here whether it is the article of the page
   * @param label relation to the story
   */
  record Member(
      String id, String title, String source, Instant datedAt, boolean here, String label) {}

  /** Passages and facts that the article shares with its original. */
  record Shared(String source, List<Pair> passages, List<String> facts) {}

  /** The same words in both texts. */
  record Pair(String here, String there) {}
}
