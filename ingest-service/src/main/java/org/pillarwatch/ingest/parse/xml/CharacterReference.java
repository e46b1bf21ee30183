package org.pillarwatch.ingest.parse.xml;

import org.jsoup.nodes.Entities;

/** Character references of HTML that all parsers resolve to the same character. */
public final class CharacterReference {

  /** Result for text that is no reference, or not one character, or ambiguous. */
  static final int NONE = 0;

  private static final int MOST_DIGITS = 6;

  private CharacterReference() {}

  /** Returns the character below U+D800 for the name between {@code &} and {@code ;}. */
  public static int read(String reference) {
    if (reference.startsWith("#")) {
      boolean hex = reference.startsWith("x", 1) || reference.startsWith("X", 1);
      return numbered(reference, hex ? 2 : 1, hex ? 16 : 10);
    }
    return switch (reference) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "nbsp" -> 0xa0;
      default -> named(reference);
    };
  }

  private static int named(String name) {
    String value = Entities.getByName(name);
    return value.length() == 1 ? value.charAt(0) : NONE;
  }

  private static int numbered(String reference, int from, int radix) {
    if (from == reference.length() || reference.length() - from > MOST_DIGITS) {
      return NONE;
    }
    int number = 0;
    for (int i = from; i < reference.length(); i++) {
      int digit = Character.digit(reference.charAt(i), radix);
      if (digit < 0) {
        return NONE;
      }
      number = number * radix + digit;
    }
    boolean certain = (number >= ' ' && number < 0x7f) || (number >= 0xa0 && number < 0xd800);
    return certain ? number : NONE;
  }
}
