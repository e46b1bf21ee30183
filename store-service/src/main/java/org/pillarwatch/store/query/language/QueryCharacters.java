package org.pillarwatch.store.query.language;

import java.text.Normalizer;

/** The characters that queries are made of. Each replacement keeps the position of all others. */
final class QueryCharacters {

  private static final String QUOTES = "“”„‟«»「」『』＂";
  private static final String APOSTROPHES = "’‘ʼ`´";
  private static final String HYPHENS = "\u2010\u2011\u2212";
  private static final String DASHES = "–—―";
  private static final String WITHIN_WORDS = "'-._/&@#%$:*?+^~=·״׳";
  private static final String UNSEEN = "\u00AD\u200B\u200E\u200F\u2060\uFEFF";

  private QueryCharacters() {}

  /** Returns the text with typographic and full-width characters replaced by plain ones. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(plain(text.charAt(i)));
    }
    return plain.toString();
  }

  private static char plain(char c) {
    if (QUOTES.indexOf(c) >= 0) {
      return '"';
    }
    if (APOSTROPHES.indexOf(c) >= 0) {
      return '\'';
    }
    if (HYPHENS.indexOf(c) >= 0) {
      return '-';
    }
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)
        ? ' '
        : c;
  }

  static boolean isDash(char c) {
    return c == '-' || DASHES.indexOf(c) >= 0;
  }

  /** Returns whether a word may contain the character that begins there. */
  static boolean isWithinWord(String text, int position) {
    char c = text.charAt(position);
    return isLetter(text.codePointAt(position))
        || Character.isLowSurrogate(c)
        || WITHIN_WORDS.indexOf(c) >= 0
        || UNSEEN.indexOf(c) >= 0
        || Character.getType(c) == Character.FORMAT
        || (c == ',' && isDigit(text, position - 1) && isDigit(text, position + 1));
  }

  private static boolean isDigit(String text, int position) {
    return position >= 0 && position < text.length() && Character.isDigit(text.charAt(position));
  }

  /** Returns whether it is a letter, a digit or a sign that belongs to one. */
  static boolean isLetter(int c) {
    return Character.isLetterOrDigit(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.LETTER_NUMBER,
              Character.OTHER_NUMBER ->
              true;
          default -> false;
        };
  }

  /** A word without what cannot be seen and without the punctuation around it. */
  static String word(String raw) {
    String visible = visible(raw);
    int start = 0;
    int end = visible.length();
    while (start < end && !Character.isLetterOrDigit(visible.codePointAt(start))) {
      start += Character.charCount(visible.codePointAt(start));
    }
    while (end > start && !isLetter(visible.codePointBefore(end))) {
      end -= Character.charCount(visible.codePointBefore(end));
    }
    return visible.substring(start, end);
  }

  /** In normal form C, without soft hyphens and other signs that cannot be seen. */
  static String visible(String raw) {
    StringBuilder visible = new StringBuilder(raw.length());
    raw.chars().filter(c -> UNSEEN.indexOf(c) < 0).forEach(c -> visible.append((char) c));
    return Normalizer.normalize(visible, Normalizer.Form.NFC);
  }
}
