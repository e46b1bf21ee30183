package org.pillarwatch.ingest.fetch.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The text of a header field. HTTP reads its bytes as ISO 8859-1, while servers that send anything
 * but ASCII send UTF-8, in {@code Location} above all.
 */
final class HeaderText {

  private HeaderText() {}

  /** Returns the value as UTF-8 when its bytes are that, else as it is. */
  static String of(String value) {
    boolean ascii = value.chars().allMatch(c -> c < 0x80);
    if (ascii || value.chars().anyMatch(c -> c > 0xff)) {
      return value;
    }
    byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return value;
    }
  }
}
