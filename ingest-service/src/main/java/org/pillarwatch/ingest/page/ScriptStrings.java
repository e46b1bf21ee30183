package org.pillarwatch.ingest.page;

import java.util.ArrayList;
import java.util.List;

/** The strings of a script or of JSON, their escapes resolved. */
final class ScriptStrings {
  private static final int MOST = 200;

  private ScriptStrings() {}

  /** Returns the strings in double quotes of at least this length, in order. */
  static List<String> in(String script, int least) {
    List<String> found = new ArrayList<>();
    int start = script.indexOf('"');
    while (start >= 0 && found.size() < MOST) {
      int end = end(script, start + 1, '"');
      if (end - start > least) {
        found.add(unescaped(script, start + 1, end));
      }
      start = script.indexOf('"', end + 1);
    }
    return found;
  }

  /** The string that begins at a place and ends with a quotation mark like the one before it. */
  static String at(String script, int from) {
    return unescaped(script, from, end(script, from, script.charAt(from - 1)));
  }

  private static int end(String script, int from, char mark) {
    int i = from;
    while (i < script.length() && script.charAt(i) != mark) {
      i += script.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i, script.length());
  }

  private static String unescaped(String script, int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = script.charAt(i);
      if (c != '\\' || i + 1 >= to) {
        text.append(c);
        continue;
      }
      char escaped = script.charAt(++i);
      if (escaped == 'u' && i + 4 < to && hex(script, i + 1)) {
        text.append((char) Integer.parseInt(script, i + 1, i + 5, 16));
        i += 4;
      } else {
        text.append(
            switch (escaped) {
              case 'n' -> '\n';
              case 't' -> '\t';
              case 'r', 'b', 'f' -> ' ';
              default -> escaped;
            });
      }
    }
    return text.toString();
  }

  private static boolean hex(String script, int from) {
    for (int i = from; i < from + 4; i++) {
      if (Character.digit(script.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
