package org.pillarwatch.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ways in which a text may begin, after any marks that are no letters, in any case. Most texts
 * begin like none of them, so that each is only tried on a text with the right first character.
 */
final class Openings {
  private final @Nullable Pattern[] byAscii = new Pattern[0x80];
  private final Map<Character, Pattern> byOther = new HashMap<>();

  /** Regular expressions in small letters with {@code |} between them. */
  Openings(String ways) {
    Map<Character, List<String>> grouped = new HashMap<>();
    for (String way : alternatives(ways)) {
      for (String one : apart(way)) {
        grouped.computeIfAbsent(first(one), key -> new ArrayList<>()).add(one);
      }
    }
    grouped.forEach((first, group) -> {
      Pattern pattern = Pattern.compile(String.join("|", group));
      if (first < byAscii.length) {
        byAscii[first] = pattern;
      } else {
        byOther.put(first, pattern);
      }
    });
  }

  /** A way that begins with a choice, as one way for each. */
  private static List<String> apart(String way) {
    if (!way.startsWith("(?:")) {
      return List.of(way);
    }
    int end = way.indexOf(')');
    return alternatives(way.substring(3, end)).stream()
        .map(choice -> choice + way.substring(end + 1))
        .toList();
  }

  private static char first(String way) {
    char first = way.charAt(way.startsWith("\\") ? 1 : 0);
    boolean literal = way.startsWith("\\") ? !Character.isLetterOrDigit(first) : first != '[';
    if (!literal) {
      throw new IllegalArgumentException("begins with no certain character: " + way);
    }
    return first;
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

  /** Character by character, so that none takes more place than before. */
  private static String small(String text) {
    char[] small = text.toCharArray();
    for (int i = 0; i < small.length; i++) {
      small[i] = Character.toLowerCase(small[i]);
    }
    return new String(small);
  }

  /** Returns whether a text begins in one of these ways. */
  boolean begin(String text) {
    String small = null;
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      Pattern ways = c < byAscii.length ? byAscii[c] : byOther.get(c);
      if (ways != null) {
        small = small == null ? small(text) : small;
        if (ways.matcher(small).region(i, small.length()).lookingAt()) {
          return true;
        }
      }
      // Letters beyond ASCII count as marks here, as they do for regular expressions.
      if (c < 0x80 && Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return false;
  }
}
