package org.pillarwatch.store.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;

/**
 * A page of stories.
 *
 * @param next cursor of the next page; null on the last
 */
public record StoryPage(List<Item> items, @Nullable String next) {

  /** Copies the list, so that it is immutable. */
  public StoryPage {
    items = List.copyOf(items);
  }

  /**
   * A story in the list.
   *
   * @param language ISO 639-1, or und
   * @param firstArticle its first article
   * @param firstAt when its first article arrived
   * @param lastAt when its newest did
   */
  public record Item(
      String id,
      String title,
      String language,
      int articles,
      ArticleId firstArticle,
      Instant firstAt,
      Instant lastAt) {}
}
