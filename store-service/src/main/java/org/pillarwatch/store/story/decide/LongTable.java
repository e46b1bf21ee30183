package org.pillarwatch.store.story.decide;

import java.util.Arrays;

/** A map from numbers to numbers in plain arrays, about 24 bytes a pair. For one thread. */
final class LongTable {

  /** Value of a missing key. */
  static final long NONE = Long.MIN_VALUE;

  private long[] keys = new long[1 << 6];
  private long[] values = filled(1 << 6);
  private int size;

  long get(long key) {
    return values[slot(key)];
  }

  /** Sets the value of a key. */
  void put(long key, long value) {
    if (3 * size > 2 * keys.length) {
      grow();
    }
    int slot = slot(key);
    size += values[slot] == NONE ? 1 : 0;
    keys[slot] = key;
    values[slot] = value;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (((mixed >>> 32) * keys.length) >>> 32);
    while (values[slot] != NONE && keys[slot] != key) {
      slot = slot + 1 == keys.length ? 0 : slot + 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    keys = new long[oldKeys.length + oldKeys.length / 2];
    values = filled(keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != NONE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  private static long[] filled(int length) {
    long[] values = new long[length];
    Arrays.fill(values, NONE);
    return values;
  }
}
