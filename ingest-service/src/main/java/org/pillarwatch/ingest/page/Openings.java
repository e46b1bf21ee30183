package org.pillarwatch.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ways in which a text may begin, after any marks that are no letters. Most texts begin like none
 * of them, so that each is only tried on a text with the right first character.
 */
final class Openings {
  private final Map<Character, Pattern> byFirst = new HashMap<>();
  private final Pattern other;

  /** Regular expressions with {@code |} between them. */
  Openings(String ways) {
    Map<Character, List<String>> grouped = new HashMap<>();
    List<String> others = new ArrayList<>();
    for (String way : alternatives(ways)) {
      char first = way.charAt(0);
      if (Character.isLetter(first) || first == '©') {
        grouped.computeIfAbsent(first, key -> new ArrayList<>()).add(way);
      } else {
        others.add(way);
      }
    }
    other = Pattern.compile(String.join("|", others));
    grouped.forEach((first, group) -> {
      group.addAll(others);
      byFirst.put(first, Pattern.compile(String.join("|", group)));
    });
  }

  private static List<String> alternatives(String ways) {
    List<String> found = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < ways.length(); i++) {
      switch (ways.charAt(i)) {
        case '\\' -> i++;
        case '(', '[' -> depth++;
        case ')', ']' -> depth--;
        case '|' -> {
          if (depth == 0) {
            found.add(ways.substring(start, i));
            start = i + 1;
          }
        }
        default -> {}
      }
    }
    found.add(ways.substring(start));
    return found;
  }

  /** Returns whether a text begins in one of these ways. */
  boolean begin(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      @Nullable Pattern ways = byFirst.get(c);
      if ((ways == null ? other : ways).matcher(text).region(i, text.length()).lookingAt()) {
        return true;
      }
      // Letters beyond ASCII count as marks here, as they do for regular expressions.
      if (c < 0x80 && Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return false;
  }
}
