package org.pillarwatch.store.query;

/** Order of a list of articles. */
public enum ArticleOrder {
  /** Latest date first. */
  NEWEST,
  /** Best match first, of equal matches the newest. */
  RELEVANCE
}
