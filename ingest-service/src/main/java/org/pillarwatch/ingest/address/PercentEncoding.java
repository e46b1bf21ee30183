package org.pillarwatch.ingest.address;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/**
 * Percent-encodes characters that a part of a URI may not contain (RFC 3986 §2.1), and keeps
 * existing encodings.
 */
enum PercentEncoding {
  PATH("-._~:/@!$&'()*+,;="),
  QUERY("-._~:/@!$&'()*+,;=?");

  private static final HexFormat UPPER = HexFormat.of().withUpperCase();

  private final String punctuation;

  PercentEncoding(String punctuation) {
    this.punctuation = punctuation;
  }

  String of(String part) {
    StringBuilder encoded = new StringBuilder(part.length());
    for (int i = 0; i < part.length(); ) {
      int character = part.codePointAt(i);
      int next = i + Character.charCount(character);
      if (mayStand(character) || isEncoded(part, i)) {
        encoded.append((char) character);
      } else if (!Character.isISOControl(character)) {
        // Tabs and line breaks inside an address are template errors.
        appendOctets(encoded, part.substring(i, next));
      }
      i = next;
    }
    return encoded.toString();
  }

  private boolean mayStand(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || punctuation.indexOf(character) >= 0;
  }

  private static boolean isEncoded(String part, int index) {
    return part.charAt(index) == '%'
        && index + 2 < part.length()
        && HexFormat.isHexDigit(part.charAt(index + 1))
        && HexFormat.isHexDigit(part.charAt(index + 2));
  }

  private static void appendOctets(StringBuilder encoded, String character) {
    for (byte octet : character.getBytes(UTF_8)) {
      encoded.append('%').append(UPPER.toHexDigits(octet));
    }
  }
}
