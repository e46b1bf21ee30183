package org.pillarwatch.store.story.decide;

import java.util.Locale;
import org.pillarwatch.events.sketch.TextWords;

/**
 * Distinguishes words damaged by scanning or typing errors from replaced ones: a damaged word keeps
 * most of its letters and its place.
 */
final class ScanErrors {

  /** By how many words the place may be off, since damage also joins and parts words. */
  private static final int OFF = 2;

  /** Shorter words resemble each other by chance. */
  private static final int LEAST_LETTERS = 3;

  /** Of so many letters one more may differ. */
  private static final int LETTERS_A_SLIP = 6;

  private ScanErrors() {}

  /** Returns whether the other text has nearly this word at about this place. */
  static boolean explains(AnalysedText text, int word, AnalysedText other, int place) {
    if (place < 0) {
      return false;
    }
    String here = written(text, word);
    int last = Math.min(other.words().count() - 1, place + OFF);
    for (int there = Math.max(0, place - OFF); there <= last; there++) {
      if (isNearly(here, written(other, there))) {
        return true;
      }
    }
    return false;
  }

  /** A number with another digit is another number; it is never taken for a damaged one. */
  static boolean isNearly(String one, String other) {
    int length = Math.max(one.length(), other.length());
    int most = 1 + length / LETTERS_A_SLIP;
    return length >= LEAST_LETTERS
        && Math.abs(one.length() - other.length()) <= most
        && !isNumber(one)
        && !isNumber(other)
        && distance(one, other) <= most;
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }

  private static String written(AnalysedText text, int word) {
    TextWords words = text.words();
    return text.text().substring(words.start(word), words.end(word)).toLowerCase(Locale.ROOT);
  }

  /** Letters to add, leave out or replace (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
