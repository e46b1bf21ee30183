package org.pillarwatch.store.search;

/**
 * A passage of a text.
 *
 * @param start offset of its first character, in UTF-16 code units
 * @param end offset behind its last character
 */
public record TextSpan(int start, int end) {

  /** Refuses an empty passage. */
  public TextSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a passage: %d to %d".formatted(start, end));
    }
  }
}
