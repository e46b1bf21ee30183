package org.pillarwatch.store.desk;

import org.pillarwatch.store.deadletter.Letters;

/**
 * What the head of every page counts; only pages that have one ask. Templates call what is public.
 */
final class Masthead {

  private final Letters letters;

  Masthead(Letters letters) {
    this.letters = letters;
  }

  /** How many dead letters wait for a decision; empty when none does. */
  public String openLetters() {
    int open = letters.open();
    return switch (open) {
      case 0 -> "";
      case Letters.MANY -> "%,d+".formatted(open - 1);
      default -> String.valueOf(open);
    };
  }
}
