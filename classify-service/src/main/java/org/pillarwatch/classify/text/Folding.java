package org.pillarwatch.classify.text;

import org.pillarwatch.events.sketch.WordRuns;

/**
 * Folds letters to lower case without accents, so that "México", "MEXICO" and "mexico" are one
 * word.
 *
 * <p>Latin letters lose their marks by canonical decomposition (Unicode Standard Annex 15); a few
 * that do not decompose are spelled out (ß as ss, ø as o). Other scripts only change case.
 * Immutable tables: safe for any thread.
 */
final class Folding {

  private static final char LATIN_END = '\u0250';
  private static final char EXTENDED_LATIN = '\u1E00';
  private static final char EXTENDED_LATIN_END = '\u1F00';

  private static final char[] LATIN = table('\0', LATIN_END);
  private static final char[] EXTENDED = table(EXTENDED_LATIN, EXTENDED_LATIN_END);

  private Folding() {}

  /** Appends the folded form of one character: none for a mark, two letters for a ligature. */
  static int fold(char c, char[] into, int length) {
    int at = length;
    if (WordRuns.WITH_ALL_MARKS.isMark(c)) {
      return at;
    }
    switch (c) {
      case 'ß', 'ẞ' -> {
        into[at++] = 's';
        into[at++] = 's';
      }
      case 'æ', 'Æ' -> {
        into[at++] = 'a';
        into[at++] = 'e';
      }
      case 'œ', 'Œ' -> {
        into[at++] = 'o';
        into[at++] = 'e';
      }
      default -> into[at++] = base(c);
    }
    return at;
  }

  private static char base(char c) {
    if (c < LATIN_END) {
      return LATIN[c];
    }
    if (c >= EXTENDED_LATIN && c < EXTENDED_LATIN_END) {
      return EXTENDED[c - EXTENDED_LATIN];
    }
    return Character.toLowerCase(c);
  }

  private static char[] table(char from, char to) {
    char[] bases = new char[to - from];
    for (char c = from; c < to; c++) {
      bases[c - from] = slowBase(c);
    }
    return bases;
  }

  private static char slowBase(char c) {
    char lower = Character.toLowerCase(c);
    return switch (lower) {
      case 'ø' -> 'o';
      case 'đ', 'ð' -> 'd';
      case 'ł' -> 'l';
      case 'ı' -> 'i';
      case 'ħ' -> 'h';
      default -> WordRuns.baseLetter(lower);
    };
  }
}
