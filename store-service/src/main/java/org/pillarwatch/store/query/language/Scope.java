package org.pillarwatch.store.query.language;

import java.util.Locale;

/** A field of an article that holds text. */
public enum Scope {
  /** The headline. */
  TITLE,
  /** Summary and body. */
  TEXT,
  /** The names of the authors. */
  AUTHOR,
  /** The name of the source. */
  SOURCE;

  /** The name of the field in a query. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
