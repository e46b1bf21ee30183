package org.pillarwatch.store.desk.kit;

import org.pillarwatch.store.deadletter.DeadLetterBox;

/** Counts in the page header, computed on demand. Public methods are called by templates. */
final class Masthead {

  private final DeadLetterBox letters;

  Masthead(DeadLetterBox letters) {
    this.letters = letters;
  }

  /** Number of open dead letters; empty when there are none. */
  public String openLetters() {
    int open = letters.open();
    return switch (open) {
      case 0 -> "";
      case DeadLetterBox.MANY -> "%,d+".formatted(open - 1);
      default -> String.valueOf(open);
    };
  }
}
