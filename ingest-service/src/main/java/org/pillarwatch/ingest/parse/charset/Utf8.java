package org.pillarwatch.ingest.parse.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads UTF-8 strictly (RFC 3629, section 4), as the platform's decoder does when it reports
 * faults, and faster where characters beyond ASCII are sprinkled over the text.
 */
public final class Utf8 {

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long BEYOND_ASCII = 0x8080_8080_8080_8080L;

  private final byte[] in;
  private final int end;
  private final char[] out;
  private int at;
  private int written;

  private Utf8(byte[] in, int from, int to, char[] out) {
    this.in = in;
    this.at = from;
    this.end = to;
    this.out = out;
  }

  /** The text; null when the bytes are not UTF-8. */
  static @Nullable String read(byte[] bytes) {
    CharBuffer text = characters(bytes, 0, bytes.length);
    return text == null ? null : text.toString();
  }

  /** The characters of the text, backed by an array; null when the bytes are not UTF-8. */
  public static @Nullable CharBuffer characters(byte[] bytes, int from, int to) {
    Utf8 reader = new Utf8(bytes, from, to, new char[to - from]);
    return reader.read() ? CharBuffer.wrap(reader.out, 0, reader.written) : null;
  }

  /** Returns whether the first bytes of an array are UTF-8. */
  public static boolean matches(byte[] bytes, int length) {
    Utf8 reader = new Utf8(bytes, 0, length, new char[0]);
    for (reader.at = reader.endOfAscii(); reader.at < length; reader.at = reader.endOfAscii()) {
      if (reader.character() < 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the first bytes of an array are ASCII. */
  public static boolean isAscii(byte[] bytes, int length) {
    return new Utf8(bytes, 0, length, new char[0]).endOfAscii() == length;
  }

  private boolean read() {
    while (true) {
      ascii();
      if (at == end) {
        return true;
      }
      int character = character();
      if (character < 0) {
        return false;
      }
      if (character < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
        out[written++] = (char) character;
      } else {
        out[written++] = Character.highSurrogate(character);
        out[written++] = Character.lowSurrogate(character);
      }
    }
  }

  /** Copies up to the next byte that is no ASCII. */
  private void ascii() {
    byte[] from = in;
    char[] to = out;
    int shift = written - at;
    int stop = endOfAscii();
    for (int i = at; i < stop; i++) {
      to[i + shift] = (char) from[i];
    }
    at = stop;
    written = stop + shift;
  }

  private int endOfAscii() {
    int i = at;
    while (i <= end - 8 && ((long) EIGHT.get(in, i) & BEYOND_ASCII) == 0) {
      i += 8;
    }
    while (i < end && in[i] >= 0) {
      i++;
    }
    return i;
  }

  /** The character that starts here and takes more than one byte; negative when there is none. */
  private int character() {
    int lead = in[at++] & 0xff;
    if (lead >= 0xc2 && lead <= 0xdf) {
      return tail(lead & 0x1f, 0x80, 0xbf);
    }
    if (lead >= 0xe0 && lead <= 0xef) {
      // Neither a form longer than need be nor half of a pair.
      int second = tail(lead & 0xf, lead == 0xe0 ? 0xa0 : 0x80, lead == 0xed ? 0x9f : 0xbf);
      return tail(second, 0x80, 0xbf);
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
      int second = tail(lead & 0x7, lead == 0xf0 ? 0x90 : 0x80, lead == 0xf4 ? 0x8f : 0xbf);
      return tail(tail(second, 0x80, 0xbf), 0x80, 0xbf);
    }
    return -1;
  }

  private int tail(int before, int least, int most) {
    int next = at < end ? in[at++] & 0xff : 0;
    return before < 0 || next < least || next > most ? -1 : (before << 6) | (next & 0x3f);
  }
}
