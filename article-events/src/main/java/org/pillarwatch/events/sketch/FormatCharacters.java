package org.pillarwatch.events.sketch;

/**
 * Invisible characters that never separate words (Unicode Standard Annex 29, rule WB4): the soft
 * hyphen, word joiner, byte order mark, marks of direction and the like.
 *
 * <p>The zero width space is one only outside the scripts of Southeast Asia, where it separates
 * words.
 */
public final class FormatCharacters {

  private static final char FIRST = '\u00ad';
  private static final char ZERO_WIDTH_SPACE = '\u200b';
  private static final char WORD_JOINER = '\u2060';
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private FormatCharacters() {}

  /** Returns whether the character at an index is invisible and belongs to the word around it. */
  public static boolean joins(CharSequence text, int index) {
    char c = text.charAt(index);
    if (c < FIRST || Character.getType(c) != Character.FORMAT) {
      return false;
    }
    return c != ZERO_WIDTH_SPACE || index == 0 || !isSoutheastAsian(text.charAt(index - 1));
  }

  /**
   * Returns the text without the characters that have no effect within words: soft hyphens, word
   * joiners, byte order marks and zero width spaces. Joiners between letters and marks of direction
   * stay, as they change how a text looks.
   */
  public static String without(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isIdle(text, i)) {
        StringBuilder rest = new StringBuilder(text.length()).append(text, 0, i);
        for (int at = i; at < text.length(); at++) {
          if (!isIdle(text, at)) {
            rest.append(text.charAt(at));
          }
        }
        return rest.toString();
      }
    }
    return text;
  }

  private static boolean isIdle(String text, int index) {
    char c = text.charAt(index);
    return c >= FIRST
        && isAtWord(text, index)
        && (c == FIRST
            || c == WORD_JOINER
            || c == BYTE_ORDER_MARK
            || (c == ZERO_WIDTH_SPACE && joins(text, index)));
  }

  /** A character alone between blanks separates nothing. */
  private static boolean isAtWord(String text, int index) {
    return (index > 0 && !Character.isWhitespace(text.charAt(index - 1)))
        || (index + 1 < text.length() && !Character.isWhitespace(text.charAt(index + 1)));
  }

  /** Thai, Lao, Tibetan, Burmese, Khmer and their neighbours. */
  private static boolean isSoutheastAsian(char c) {
    return (c >= 0x0e00 && c < 0x10a0) || (c >= 0x1700 && c < 0x1ab0);
  }
}
