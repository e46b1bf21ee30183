package org.pillarwatch.ingest.parse.xml;

/** The characters that a document may consist of (XML 1.0, 2.2 and 2.11). */
public final class XmlText {

  // Characters of windows-1252 in place of control characters of Unicode (HTML §13.2.5.80).
  private static final String WINDOWS_1252 =
      "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

  private XmlText() {}

  static boolean isControl(int character) {
    return character >= 0x80 && character <= 0x9f;
  }

  /** The character that a control character between U+0080 and U+009F was meant to be. */
  static char meant(int control) {
    return WINDOWS_1252.charAt(control - 0x80);
  }

  static boolean isAllowed(int character) {
    return character >= 0x20
        ? character <= 0xd7ff
            || (character >= 0xe000 && character <= 0xfffd)
            || (character >= 0x10000 && character <= 0x10ffff)
        : character == '\t' || character == '\n' || character == '\r';
  }

  /**
   * The text without characters that no document may have, lines ended by a line feed, and with the
   * characters that control characters were meant to be.
   */
  public static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean usual = c >= ' ' && c <= '~';
      if (!usual && (c < ' ' ? c != '\n' && c != '\t' : !isPlain(c))) {
        return cleaned(text, i);
      }
    }
    return text;
  }

  private static boolean isPlain(char c) {
    return !isControl(c) && (isAllowed(c) || Character.isSurrogate(c));
  }

  private static String cleaned(String text, int from) {
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
          clean.append('\n');
        }
      } else if (isControl(c)) {
        clean.append(meant(c));
      } else if (isAllowed(c) || Character.isSurrogate(c)) {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  /**
   * The text, whichever way it got by {@link #clean} (escaped in JSON), without what no database
   * stores and no charset encodes: NUL and halves of characters.
   */
  public static String storable(String text) {
    String clean = clean(text);
    for (int i = 0; i < clean.length(); i++) {
      if (Character.isSurrogate(clean.charAt(i))) {
        return clean
            .codePoints()
            .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return clean;
  }
}
