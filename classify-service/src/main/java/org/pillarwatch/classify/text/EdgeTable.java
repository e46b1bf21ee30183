package org.pillarwatch.classify.text;

/** Children of nodes by number of a word: open addressing, at most half full. */
final class EdgeTable {

  private static final int NONE = 0;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] keys = new long[16];
  private int[] children = new int[16];
  private int size;

  /** Returns the child of a node, or zero when it has none for the number. */
  int get(int node, int number) {
    return children[place(key(node, number))];
  }

  /**
   * Keeps a child unless the node has one for the number.
   *
   * @return the child that it had, or zero
   */
  int putIfAbsent(int node, int number, int child) {
    if (2 * (size + 1) > keys.length) {
      grow();
    }
    int at = place(key(node, number));
    int before = children[at];
    if (before == NONE) {
      keys[at] = key(node, number);
      children[at] = child;
      size++;
    }
    return before;
  }

  private static long key(int node, int number) {
    return (long) node << Integer.SIZE | number;
  }

  /** Returns where a key is, or the free place where it belongs. No key is zero. */
  private int place(long key) {
    int mask = keys.length - 1;
    int at = (int) ((key * SPREAD) >>> Integer.SIZE) & mask;
    while (keys[at] != key && keys[at] != 0) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldChildren = children;
    keys = new long[2 * oldKeys.length];
    children = new int[keys.length];
    for (int at = 0; at < oldKeys.length; at++) {
      if (oldKeys[at] != 0) {
        int to = place(oldKeys[at]);
        keys[to] = oldKeys[at];
        children[to] = oldChildren[at];
      }
    }
  }
}
