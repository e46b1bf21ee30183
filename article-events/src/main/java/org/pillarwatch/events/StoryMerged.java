package org.pillarwatch.events;

import java.time.Instant;

/**
 * A later report showed that two stories are one: the articles of the one belong to the other from
 * now on.
 *
 * <p>Travels on {@link Topics#STORIES}, keyed by {@code language}, before the {@link ArticleLinked}
 * of the report that showed it, and may arrive more than once. The id of the merged story keeps
 * leading to the other.
 *
 * @param story id of the story that ends
 * @param into id of the story that goes on, the older of the two
 * @param language ISO 639-1, or und
 * @param shownBy the report that joined both
 * @param shownAt when that report was first stored
 */
public record StoryMerged(
    String story, String into, String language, ArticleId shownBy, Instant shownAt) {

  /** Refuses a story that is merged into itself. */
  public StoryMerged {
    if (story.equals(into)) {
      throw new IllegalArgumentException("story " + story + " is merged into itself");
    }
  }
}
