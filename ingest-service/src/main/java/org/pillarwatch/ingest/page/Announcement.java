package org.pillarwatch.ingest.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Feed entry of a page, used to recognise headline, standfirst and date on the page. The page's own
 * metadata takes precedence.
 *
 * @param title empty when the feed gives none
 * @param summary plain text; null when there is none
 * @param published null when not stated
 */
public record Announcement(
    String title, @Nullable String summary, List<String> authors, @Nullable Instant published) {

  /** An announcement without facts, for a page that is in no feed. */
  static final Announcement NONE = new Announcement("", null, List.of(), null);

  /** Copies the list, so that it is immutable. */
  public Announcement {
    authors = List.copyOf(authors);
  }
}
