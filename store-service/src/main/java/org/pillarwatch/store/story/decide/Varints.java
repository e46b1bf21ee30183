package org.pillarwatch.store.story.decide;

import java.util.Arrays;

/**
 * Sequence of unsigned integers with variable length: seven bits per byte, lowest first; the eighth
 * marks that more follow (LEB128). Not thread-safe.
 */
final class Varints {

  private static final int MORE = 0x80;
  private static final int BITS = 7;
  private static final int LONGEST = 5;

  private byte[] bytes;
  private int at;

  /** An empty row to write to, with room for so many bytes until it grows. */
  Varints(int room) {
    this.bytes = new byte[Math.max(LONGEST, room)];
  }

  /** A row to read from; the bytes are not copied. */
  Varints(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  /** Offset of the next number. */
  int at() {
    return at;
  }

  void add(int number) {
    if (at + LONGEST > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length + bytes.length / 4 + LONGEST);
    }
    int rest = number;
    while ((rest & -MORE) != 0) {
      bytes[at++] = (byte) (rest | MORE);
      rest >>>= BITS;
    }
    bytes[at++] = (byte) rest;
  }

  /** The next number; there must be one. */
  int next() {
    int number = 0;
    int shift = 0;
    byte read = bytes[at++];
    while (read < 0) {
      number |= (read & (MORE - 1)) << shift;
      shift += BITS;
      read = bytes[at++];
    }
    return number | read << shift;
  }

  /** The bytes written so far. */
  byte[] written() {
    return Arrays.copyOf(bytes, at);
  }
}
