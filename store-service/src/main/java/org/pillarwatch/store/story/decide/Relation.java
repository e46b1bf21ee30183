package org.pillarwatch.store.story.decide;

import java.util.Locale;

/** Relation of an article's text to that of an earlier one. */
public enum Relation {
  /** The same words in the same order; only punctuation, case and spacing may differ. */
  EXACT,
  /** The same text, cut, framed by a site's own words, or lightly edited. */
  COPY,
  /** The same report in other words: sentences, facts and their order remain. */
  REWRITE;

  /** As it is written in answers and tables. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
