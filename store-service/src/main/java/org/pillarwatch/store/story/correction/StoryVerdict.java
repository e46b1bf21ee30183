package org.pillarwatch.store.story.correction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An editor's verdict on a pair of articles. */
public enum StoryVerdict {
  /** They report different stories. */
  APART,
  /** They report one story. */
  TOGETHER;

  /** The verdict in URLs, forms and tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The verdict of a word; empty when it is none. */
  public static Optional<StoryVerdict> of(String word) {
    return Arrays.stream(values()).filter(verdict -> verdict.word().equals(word)).findFirst();
  }
}
