package org.pillarwatch.events;

import java.time.Instant;

/**
 * Event: a later report joined two stories; the articles of the one now belong to the other.
 *
 * <p>Travels on {@link Topics#STORIES}, keyed by {@code language}, before the {@link ArticleLinked}
 * of the joining report, and may arrive more than once. The id of the merged story redirects to the
 * other.
 *
 * @param story id of the story that ends
 * @param into id of the remaining story, the older of the two
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
