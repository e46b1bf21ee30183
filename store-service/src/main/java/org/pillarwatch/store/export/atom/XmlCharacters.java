package org.pillarwatch.store.export.atom;

/** Text as an XML document can hold it. */
final class XmlCharacters {

  private static final int REPLACEMENT = '\uFFFD';

  private XmlCharacters() {}

  /** The text with a replacement character for each that XML 1.0 §2.2 forbids even as escaped. */
  static String of(String text) {
    return text.codePoints()
        .map(point -> isAllowed(point) ? point : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isAllowed(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= ' ' && point < Character.MIN_SURROGATE)
        || (point > Character.MAX_SURROGATE && point < 0xFFFE)
        || point > 0xFFFF;
  }
}
