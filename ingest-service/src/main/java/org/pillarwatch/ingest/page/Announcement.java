package org.pillarwatch.ingest.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed said of a page before it was read: an anchor by which headline, standfirst and date
 * are known on it. It decides nothing against what the page itself states for machines.
 *
 * @param title empty when the feed gives none
 * @param summary plain text; null when there is none
 * @param published null when not stated
 */
public record Announcement(
    String title, @Nullable String summary, List<String> authors, @Nullable Instant published) {

  /** A page that nobody announced. */
  static final Announcement NONE = new Announcement("", null, List.of(), null);

  /** Keeps its own copy. */
  public Announcement {
    authors = List.copyOf(authors);
  }
}
