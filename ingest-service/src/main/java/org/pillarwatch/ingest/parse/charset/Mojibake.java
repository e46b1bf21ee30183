package org.pillarwatch.ingest.parse.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Undoes the commonest accident of text on its way into a feed: UTF-8 that was taken for
 * windows-1252 and encoded once more ({@code canâ€™t} for {@code can’t}). Text is only changed when
 * all of it is such UTF-8, which text that was meant so practically never is.
 */
public final class Mojibake {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Mojibake() {}

  public static String undo(String text) {
    if (!looksTwiceEncoded(text)) {
      return text;
    }
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      int b = octet(text.charAt(i));
      if (b < 0) {
        return text;
      }
      bytes[i] = (byte) b;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }

  /**
   * Returns whether there is a character that leads a sequence, and none beyond ASCII outside of
   * one.
   */
  private static boolean looksTwiceEncoded(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7f) {
        return c >= 0xc2 && c <= 0xf4 && i + 1 < text.length() && text.charAt(i + 1) > 0x7f;
      }
    }
    return false;
  }

  /**
   * The byte that windows-1252, or ISO 8859-1 where the former has none, reads as the character.
   */
  private static int octet(char c) {
    if (c <= 0xff) {
      return c;
    }
    ByteBuffer encoded = WINDOWS_1252.encode(String.valueOf(c));
    int b = encoded.get(0) & 0xff;
    return b >= 0x80 ? b : -1;
  }
}
