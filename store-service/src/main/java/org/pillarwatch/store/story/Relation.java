package org.pillarwatch.store.story;

import java.util.Locale;

/** How an article's text came from that of an earlier one. */
public enum Relation {
  /** The same words in the same order; only punctuation, case and spacing may differ. */
  EXACT;

  /** As it is written in answers. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
