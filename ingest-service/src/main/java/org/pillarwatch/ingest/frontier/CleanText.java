package org.pillarwatch.ingest.frontier;

/**
 * Cleans text for JSON and databases: removes control characters (PostgreSQL cannot store NUL) and
 * unpaired surrogates, and truncates.
 */
public final class CleanText {

  private static final int REPLACEMENT = 0xFFFD;

  private CleanText() {}

  /** Cleans a single line. */
  public static String line(String text, int longest) {
    return cut(clean(text).replaceAll("\\s+", " ").strip(), longest);
  }

  /** Cleans paragraphs separated by line breaks. */
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
