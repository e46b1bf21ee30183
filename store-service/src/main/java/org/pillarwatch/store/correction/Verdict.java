package org.pillarwatch.store.correction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An editor's verdict on a tag. */
public enum Verdict {
  /** The classifier assigned it correctly. */
  CONFIRMED,
  /** The classifier missed it. */
  ADDED,
  /** The classifier assigned it wrongly. */
  REMOVED;

  /** The verdict in URLs, forms and tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether the article has the tag by this verdict. */
  public boolean holds() {
    return this != REMOVED;
  }

  static Optional<Verdict> of(String word) {
    return Arrays.stream(values()).filter(verdict -> verdict.word().equals(word)).findFirst();
  }
}
