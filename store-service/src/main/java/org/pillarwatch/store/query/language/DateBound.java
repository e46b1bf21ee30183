package org.pillarwatch.store.query.language;

import java.util.Locale;

/** Relation of the date of an article to a date expression. */
public enum DateBound {
  /** At its beginning or later. */
  AFTER,
  /** Earlier than its beginning. */
  BEFORE,
  /** Not later than its end. */
  UNTIL,
  /** Within it. */
  DATE;

  /** The name of the field in a query. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
