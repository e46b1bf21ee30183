package org.pillarwatch.classify.pillar;

import java.util.Arrays;

/** Sums by slot, for the few of many slots that one article touches; open addressing. */
final class SlotCounts {

  private int[] keys = new int[256];
  private float[] sums = new float[256];
  private int size;

  void add(int slot, float value) {
    if (2 * size >= keys.length) {
      grow();
    }
    int at = place(slot);
    if (keys[at] == 0) {
      keys[at] = slot + 1;
      size++;
    }
    sums[at] += value;
  }

  /** Returns the sum of a slot, zero when it was never touched. */
  float sum(int slot) {
    return sums[place(slot)];
  }

  /** Number of positions for {@link #slotAt}. */
  int places() {
    return keys.length;
  }

  /** Returns the slot kept at a place, or -1 when none is. */
  int slotAt(int place) {
    return keys[place] - 1;
  }

  float sumAt(int place) {
    return sums[place];
  }

  private int place(int slot) {
    int at = (slot * 0x9E3779B9) >>> 7 & (keys.length - 1);
    while (keys[at] != 0 && keys[at] != slot + 1) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  private void grow() {
    int[] oldKeys = keys;
    float[] oldSums = sums;
    keys = new int[2 * oldKeys.length];
    sums = new float[keys.length];
    for (int at = 0; at < oldKeys.length; at++) {
      if (oldKeys[at] != 0) {
        int to = place(oldKeys[at] - 1);
        keys[to] = oldKeys[at];
        sums[to] = oldSums[at];
      }
    }
  }

  @Override
  public String toString() {
    return "SlotCounts" + Arrays.toString(sums);
  }
}
