package org.pillarwatch.ingest.parse.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.util.Map;

/**
 * A charset of single bytes whose lower half is ASCII, given by its upper half. The platform lacks
 * two of those that the WHATWG Encoding Standard knows, and has two others without some letters.
 */
final class TableCharset extends Charset {

  private static final int HALF = 0x80;

  /** ISO 8859-10, of the Nordic languages. */
  static final TableCharset LATIN_6 =
      new TableCharset(
          "ISO-8859-10",
          controls()
              + "\u00a0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00adŪŊ°ąēģīĩķ·ļđšŧž―ūŋ"
              + "ĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞß"
              + "āáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ");

  /** ISO 8859-14, of the Celtic languages. */
  static final TableCharset LATIN_8 =
      new TableCharset(
          "ISO-8859-14",
          controls()
              + "\u00a0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00ad®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡ"
              + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕÖṪØÙÚÛÜÝŶß"
              + "àáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ");

  /** KOI8-U with the Belarusian letter, as KOI8-RU has it. */
  static final TableCharset KOI8_RU =
      new TableCharset("KOI8-U", changed("KOI8-U", Map.of(0xae, 'ў', 0xbe, 'Ў')));

  /** The Cyrillic charset of Apple since Mac OS 9, with the Ukrainian letter and the euro sign. */
  static final TableCharset MAC_CYRILLIC =
      new TableCharset("x-mac-cyrillic", changed("x-MacUkraine", Map.of(0xff, '€')));

  private final String upperHalf;

  private TableCharset(String name, String upperHalf) {
    super(name, null);
    if (upperHalf.length() != HALF) {
      throw new IllegalArgumentException(name + " has " + upperHalf.length() + " characters");
    }
    this.upperHalf = upperHalf;
  }

  private static String controls() {
    StringBuilder controls = new StringBuilder();
    for (char c = 0x80; c < 0xa0; c++) {
      controls.append(c);
    }
    return controls.toString();
  }

  private static String changed(String platform, Map<Integer, Character> differences) {
    byte[] bytes = new byte[HALF];
    for (int i = 0; i < HALF; i++) {
      bytes[i] = (byte) (HALF + i);
    }
    StringBuilder half = new StringBuilder(new String(bytes, Charset.forName(platform)));
    differences.forEach((octet, letter) -> half.setCharAt(octet - HALF, letter));
    return half.toString();
  }

  @Override
  public boolean contains(Charset other) {
    return other.equals(this);
  }

  @Override
  public boolean canEncode() {
    return false;
  }

  @Override
  public CharsetEncoder newEncoder() {
    throw new UnsupportedOperationException(name() + " is only read");
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new CharsetDecoder(this, 1, 1) {
      @Override
      protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        while (in.hasRemaining()) {
          if (!out.hasRemaining()) {
            return CoderResult.OVERFLOW;
          }
          byte octet = in.get();
          out.put(octet >= 0 ? (char) octet : upperHalf.charAt(octet + HALF));
        }
        return CoderResult.UNDERFLOW;
      }
    };
  }
}
