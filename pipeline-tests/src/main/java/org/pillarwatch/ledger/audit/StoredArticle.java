package org.pillarwatch.ledger.audit;

import org.jspecify.annotations.Nullable;
import org.pillarwatch.ledger.origin.Wording.Mark;

/**
 * One row of the store, and what hangs on it.
 *
 * @param id of the row
 * @param title what its headline says that it is; null without a mark
 * @param text the same of its text
 * @param version its number in the store
 * @param versions how many versions the store holds of it
 * @param contents how many different contents those versions have
 * @param topics number of topic tags
 * @param countries number of country tags
 */
public record StoredArticle(
    String id,
    @Nullable Mark title,
    @Nullable Mark text,
    int version,
    int versions,
    int contents,
    int topics,
    int countries) {

  /** Returns whether all parts are there and speak of one edition. */
  boolean isWhole() {
    return title != null && title.equals(text) && topics > 0 && countries > 0;
  }

  /** Returns whether each version is there once. */
  boolean hasEachVersionOnce() {
    return version == versions && versions == contents;
  }
}
