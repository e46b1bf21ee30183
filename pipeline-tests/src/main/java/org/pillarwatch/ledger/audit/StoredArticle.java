package org.pillarwatch.ledger.audit;

import org.jspecify.annotations.Nullable;
import org.pillarwatch.ledger.origin.Wording.Mark;

/**
 * One article of the store with its dependent rows.
 *
 * @param id of the row
 * @param title the mark in its headline; null without one
 * @param text the mark in its text; null without one
 * @param version its number in the store
 * @param versions number of stored versions
 * @param contents number of distinct contents of those versions
 * @param topics number of topic tags
 * @param countries number of country tags
 * @param findable whether it is indexed for search, or queued for it
 */
public record StoredArticle(
    String id,
    @Nullable Mark title,
    @Nullable Mark text,
    int version,
    int versions,
    int contents,
    int topics,
    int countries,
    boolean findable) {

  /** Returns whether all parts exist and belong to one edition. */
  boolean isWhole() {
    return title != null && title.equals(text) && topics > 0 && countries > 0 && findable;
  }

  /** Returns whether each version is stored once. */
  boolean hasEachVersionOnce() {
    return version == versions && versions == contents;
  }
}
