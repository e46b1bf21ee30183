package org.pillarwatch.store.deadletter;

import java.util.Optional;

/**
 * Why somebody discards a letter.
 *
 * @param text not empty
 */
public record DiscardReason(String text) {

  /** Longest text, in UTF-16 code units. */
  public static final int MAX_LENGTH = 500;

  /** What a reason may be, as a phrase that follows "allowed is". */
  public static final String ALLOWED =
      "a reason of 1 to " + MAX_LENGTH + " characters: a letter is not discarded without one";

  /** Refuses what says nothing, and what says too much. */
  public DiscardReason {
    text = text.strip();
    if (text.isEmpty() || text.length() > MAX_LENGTH || text.indexOf(0) >= 0) {
      throw new IllegalArgumentException("no reason: " + text.length() + " characters");
    }
  }

  /** The reason that a text is; empty when it is none. */
  public static Optional<DiscardReason> of(String text) {
    try {
      return Optional.of(new DiscardReason(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
