package org.pillarwatch.store.search.words;

import java.util.Set;

/**
 * Distinguishes elided words, as in {@code l'État} or {@code it's}, from names, as in {@code
 * O'Brien}.
 */
final class Elision {

  private static final Set<String> BEFORE =
      Set.of(
          "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "un",
          "all", "dall", "dell", "nell", "sull", "coll", "quest", "quell", "sant");
  private static final Set<String> AFTER = Set.of("s", "re", "ve", "ll", "d", "m", "n");

  private Elision() {}

  /** Whether the two sides of an apostrophe are one word. */
  static boolean isNone(String before, String after) {
    return !BEFORE.contains(before) && !AFTER.contains(after);
  }
}
