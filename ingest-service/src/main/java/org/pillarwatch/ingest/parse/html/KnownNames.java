package org.pillarwatch.ingest.parse.html;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Map with ASCII names as keys, looked up in a range of characters without copying. */
final class KnownNames<T> {

  private final int mask;
  private final String[] names;
  private final Object[] values;

  KnownNames(Map<String, T> known) {
    int size = Integer.highestOneBit(known.size() * 4 + 4);
    mask = size - 1;
    names = new String[size];
    values = new Object[size];
    known.forEach(this::put);
  }

  private void put(String name, T value) {
    int slot = hash(name.toCharArray(), 0, name.length()) & mask;
    while (values[slot] != null) {
      slot = (slot + 1) & mask;
    }
    names[slot] = name;
    values[slot] = value;
  }

  /** Returns the value of the name in a range of characters; null if it is unknown. */
  @SuppressWarnings("unchecked")
  @Nullable T at(char[] text, int from, int to) {
    for (int slot = hash(text, from, to) & mask; values[slot] != null; slot = (slot + 1) & mask) {
      if (isAt(names[slot], text, from, to)) {
        return (T) values[slot];
      }
    }
    return null;
  }

  static boolean isAt(String name, char[] text, int from, int to) {
    if (name.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (text[i] != name.charAt(i - from)) {
        return false;
      }
    }
    return true;
  }

  private static int hash(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text[i];
    }
    return hash ^ (hash >>> 7);
  }
}
