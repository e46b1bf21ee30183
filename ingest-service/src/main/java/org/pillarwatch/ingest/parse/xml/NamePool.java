package org.pillarwatch.ingest.parse.xml;

/** Names of one document. A repeated name is found without copying, and with its hash computed. */
final class NamePool {

  private static final int SIZE = 256;

  // One name for each hash: another one with the same hash takes its place, which costs a copy.
  private final String[] names = new String[SIZE];

  String name(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    int slot = (hash ^ (hash >>> 8)) & (SIZE - 1);
    String known = names[slot];
    if (known == null || known.length() != to - from || !text.startsWith(known, from)) {
      known = text.substring(from, to);
      names[slot] = known;
    }
    return known;
  }
}
