package org.pillarwatch.store.deadletter;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes as Kafka carried them. Nobody changes them. */
public final class Bytes {

  private final byte[] bytes;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes the array over; null stays null, which to Kafka is not the same as no bytes. */
  static @Nullable Bytes of(byte @Nullable [] bytes) {
    return bytes == null ? null : new Bytes(bytes);
  }

  static byte @Nullable [] arrayOf(@Nullable Bytes bytes) {
    return bytes == null ? null : bytes.bytes;
  }

  /** For reading only. */
  public byte[] array() {
    return bytes;
  }

  public int size() {
    return bytes.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
