package org.pillarwatch.store.deadletter;

import java.util.Optional;

/**
 * Reason of a discard.
 *
 * @param text not empty
 */
public record DiscardReason(String text) {

  /** Maximum length in UTF-16 code units. */
  public static final int MAX_LENGTH = 500;

  /** Description of the allowed values, which follows "allowed is". */
  public static final String ALLOWED =
      "a reason of 1 to " + MAX_LENGTH + " characters: a letter is not discarded without one";

  /** Refuses a blank reason and one that is too long. */
  public DiscardReason {
    text = text.strip();
    if (text.isEmpty() || text.length() > MAX_LENGTH || text.indexOf(0) >= 0) {
      throw new IllegalArgumentException("no reason: " + text.length() + " characters");
    }
  }

  /** Parses a reason; empty when it is invalid. */
  public static Optional<DiscardReason> of(String text) {
    try {
      return Optional.of(new DiscardReason(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
