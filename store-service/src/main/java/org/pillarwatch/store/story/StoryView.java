package org.pillarwatch.store.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;

/**
 * A story with all its articles.
 *
 * @param language ISO 639-1, or und
 * @param members in order of arrival
 */
public record StoryView(String id, String language, List<Member> members) {

  /** Copies the list, so that it is immutable. */
  public StoryView {
    members = List.copyOf(members);
  }

  /**
   * An article of a story.
   *
   * @param datedAt publication date, as far as known
   * @param relation exact, copy or rewrite; null for an original
   * @param of the original; null with {@code relation}
   * @param seenIn the article whose text the passages are shared with: the original or a fuller
   *     copy of it
   * @param score how much of the text is shared, from 0 to 1
   * @param similarity to the earlier articles of the story, from 0 to 1
   */
  public record Member(
      ArticleId article,
      String title,
      String source,
      Instant datedAt,
      Instant arrivedAt,
      @Nullable String relation,
      @Nullable ArticleId of,
      @Nullable ArticleId seenIn,
      @Nullable Double score,
      double similarity,
      StoryEvidence evidence) {}

  /** The member with this article; null when there is none. */
  public @Nullable Member member(@Nullable ArticleId article) {
    return members.stream().filter(each -> each.article().equals(article)).findFirst().orElse(null);
  }
}
