package org.pillarwatch.ingest.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A set of a few dozen phrases, searched for in one pass. Two characters determine which of them
 * may start at a position, so that most positions cost one table lookup.
 */
final class Phrases {
  private static final int PLACES = 1 << 14;

  private static final String[] NONE = {};

  private final String[][] byStart = new String[PLACES][];
  private final long[] starts = new long[PLACES / Long.SIZE];

  /** Of two characters or more each. */
  Phrases(List<String> phrases) {
    Arrays.fill(byStart, NONE);
    for (String phrase : phrases) {
      int place = place(phrase.charAt(0), phrase.charAt(1));
      String[] others = byStart[place];
      byStart[place] = Arrays.copyOf(others, others.length + 1);
      byStart[place][others.length] = phrase;
      starts[place / Long.SIZE] |= 1L << place;
    }
  }

  /** Returns whether any of them occurs anywhere in a text. */
  boolean in(String text) {
    return firstIn(text, false) >= 0;
  }

  /** The same of a text whose capitals do not matter; the phrases are in small letters. */
  boolean inAnyCase(String text) {
    return firstIn(text, true) >= 0;
  }

  /** The same of the first characters of an array. */
  boolean in(char[] text, int length) {
    for (int i = 1; i < length; i++) {
      int place = place(text[i - 1], text[i]);
      if ((starts[place / Long.SIZE] & (1L << place)) != 0) {
        for (String phrase : byStart[place]) {
          if (startsWith(text, length, phrase, i - 1)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean startsWith(char[] text, int length, String phrase, int from) {
    if (from + phrase.length() > length) {
      return false;
    }
    for (int i = 2; i < phrase.length(); i++) {
      if (text[from + i] != phrase.charAt(i)) {
        return false;
      }
    }
    return text[from] == phrase.charAt(0) && text[from + 1] == phrase.charAt(1);
  }

  private int firstIn(String text, boolean anyCase) {
    char before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = anyCase ? small(text.charAt(i)) : text.charAt(i);
      int place = place(before, c);
      if (i > 0 && (starts[place / Long.SIZE] & (1L << place)) != 0) {
        for (String phrase : byStart[place]) {
          if (text.regionMatches(anyCase, i - 1, phrase, 0, phrase.length())) {
            return i - 1;
          }
        }
      }
      before = c;
    }
    return -1;
  }

  private static char small(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }

  /** Returns the phrases that occur in a text, each once. */
  Set<String> allIn(String text) {
    Set<String> found = Set.of();
    for (int i = 1; i < text.length(); i++) {
      int place = place(text.charAt(i - 1), text.charAt(i));
      if ((starts[place / Long.SIZE] & (1L << place)) != 0) {
        for (String phrase : byStart[place]) {
          if (text.startsWith(phrase, i - 1)) {
            found = found.isEmpty() ? new HashSet<>() : found;
            found.add(phrase);
          }
        }
      }
    }
    return found;
  }

  private static int place(char first, char second) {
    return (first * 127 + second) & (PLACES - 1);
  }
}
