package org.pillarwatch.store.story.decide;

/**
 * A stretch that two texts share word for word; offsets in UTF-16 code units.
 *
 * @param start in the newer text
 * @param end after its last character there
 * @param ofStart in the older
 * @param ofEnd after its last character there
 */
public record SharedPassage(int start, int end, int ofStart, int ofEnd) {

  /** Checks that both stretches have a length. */
  public SharedPassage {
    if (start < 0 || start >= end || ofStart < 0 || ofStart >= ofEnd) {
      throw new IllegalArgumentException(
          "not a passage: %d-%d, %d-%d".formatted(start, end, ofStart, ofEnd));
    }
  }
}
