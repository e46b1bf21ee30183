package org.pillarwatch.store.desk.kit;

import org.pillarwatch.store.deadletter.DeadLetterBox;

/**
 * What the head of every page counts; only pages that have one ask. Templates call what is public.
 */
final class Masthead {

  private final DeadLetterBox letters;

  Masthead(DeadLetterBox letters) {
    this.letters = letters;
  }

  /** How many dead letters wait for a decision; empty when none does. */
  public String openLetters() {
    int open = letters.open();
    return switch (open) {
      case 0 -> "";
      case DeadLetterBox.MANY -> "%,d+".formatted(open - 1);
      default -> String.valueOf(open);
    };
  }
}
