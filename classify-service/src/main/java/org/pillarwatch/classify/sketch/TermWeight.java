package org.pillarwatch.classify.sketch;

import org.pillarwatch.events.sketch.TextWords;

/**
 * Weight of a word by its position and form: names and numbers distinguish one event from another
 * of its kind, and articles begin with the news.
 */
final class TermWeight {

  /** Words of a text that belong to its lead. */
  private static final int LEAD = 40;

  private static final String OPENINGS = ".!?:\"“”|\n«¿¡";

  private final String text;
  private final TextWords words;
  private final int lead;

  private TermWeight(String text, TextWords words, int lead) {
    this.text = text;
    this.words = words;
    this.lead = lead;
  }

  static TermWeight ofTitle(String title, TextWords words) {
    return new TermWeight(title, words, words.count());
  }

  static TermWeight ofBody(String text, TextWords words) {
    return new TermWeight(text, words, LEAD);
  }

  /** For how many occurrences one of this word counts. */
  int of(int word) {
    return 1 + (isFact(word) ? 1 : 0) + (word < lead ? 1 : 0);
  }

  private boolean isFact(int word) {
    char first = text.charAt(words.start(word));
    return Character.isDigit(first) || (Character.isUpperCase(first) && !opensSentence(word));
  }

  private boolean opensSentence(int word) {
    if (word == 0) {
      return true;
    }
    for (int at = words.end(word - 1); at < words.start(word); at++) {
      if (OPENINGS.indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
