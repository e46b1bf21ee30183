package org.pillarwatch.ingest.frontier;

/**
 * Text that any JSON reader and any database takes: no control characters (PostgreSQL stores no
 * NUL), no half of a character outside the basic plane, no longer than allowed.
 */
public final class CleanText {

  private static final int REPLACEMENT = 0xFFFD;

  private CleanText() {}

  /** One line. */
  public static String line(String text, int longest) {
    return cut(clean(text).replaceAll("\\s+", " ").strip(), longest);
  }

  /** Paragraphs separated by line breaks. */
  static String paragraphs(String text, int longest) {
    return cut(clean(text).strip(), longest);
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(character ->
            !Character.isISOControl(character) || character == '\n' || character == '\t')
        .map(character -> isHalf(character) ? REPLACEMENT : character)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isHalf(int character) {
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end).strip();
  }
}
