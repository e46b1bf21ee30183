package org.pillarwatch.store.deadletter.record;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes of a Kafka record; treated as immutable. */
public final class Bytes {

  private final byte[] bytes;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Wraps the array; null stays null, which Kafka distinguishes from an empty value. */
  public static @Nullable Bytes of(byte @Nullable [] bytes) {
    return bytes == null ? null : new Bytes(bytes);
  }

  /** Returns the array, which must not be modified; null for null. */
  public static byte @Nullable [] arrayOf(@Nullable Bytes bytes) {
    return bytes == null ? null : bytes.bytes;
  }

  /** The array, which must not be modified. */
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
