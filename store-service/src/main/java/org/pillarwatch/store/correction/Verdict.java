package org.pillarwatch.store.correction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an editor says of a tag. */
public enum Verdict {
  /** The machine gave it and it is right. */
  CONFIRMED,
  /** The machine missed it. */
  ADDED,
  /** The machine gave it and it is wrong. */
  REMOVED;

  /** The verdict as addresses, forms and tables write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the article has the tag, by this verdict. */
  public boolean holds() {
    return this != REMOVED;
  }

  static Optional<Verdict> of(String word) {
    return Arrays.stream(values()).filter(verdict -> verdict.word().equals(word)).findFirst();
  }
}
