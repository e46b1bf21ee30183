package org.pillarwatch.ingest.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A set of a few dozen phrases, searched for in one pass. Two characters determine which of them
 * may start at a position, so that most positions cost one table lookup.
 */
final class Phrases {
  private static final int PLACES = 1 << 12;

  private final List<List<String>> byStart;

  /** Of two characters or more each. */
  Phrases(List<String> phrases) {
    List<List<String>> starts = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      starts.add(List.of());
    }
    for (String phrase : phrases) {
      int place = place(phrase.charAt(0), phrase.charAt(1));
      List<String> longer = new ArrayList<>(starts.get(place));
      longer.add(phrase);
      starts.set(place, List.copyOf(longer));
    }
    this.byStart = List.copyOf(starts);
  }

  /** Returns whether any of them occurs anywhere in a text. */
  boolean in(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      for (String phrase : byStart.get(place(text.charAt(i), text.charAt(i + 1)))) {
        if (text.startsWith(phrase, i)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the phrases that occur in a text, each once. */
  Set<String> allIn(String text) {
    Set<String> found = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      for (String phrase : byStart.get(place(text.charAt(i), text.charAt(i + 1)))) {
        if (text.startsWith(phrase, i)) {
          found.add(phrase);
        }
      }
    }
    return found;
  }

  private static int place(char first, char second) {
    return (first * 31 + second) & (PLACES - 1);
  }
}
