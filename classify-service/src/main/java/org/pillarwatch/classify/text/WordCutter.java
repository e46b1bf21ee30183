package org.pillarwatch.classify.text;

import java.util.Arrays;
import java.util.Set;
import org.pillarwatch.events.sketch.FormatCharacters;
import org.pillarwatch.events.sketch.UnspacedScripts;
import org.pillarwatch.events.sketch.WordRuns;

/** One pass over a text that finds its words; exists only during {@link Words#of}. */
final class WordCutter {

  /** Short forms whose full stop does not end a sentence and that begin names. */
  private static final Set<String> OPENING_ABBREVIATIONS =
      Set.of(
          "st", "ste", "sta", "sto", "mt", "ft", "pt", "mr", "mrs", "ms", "dr", "sr", "sra", "rep",
          "sen", "gov", "gen", "lt", "col", "sgt", "prof", "rev");

  final String text;
  int count;
  int[] starts;
  int[] ends;
  String[] folded;
  byte[] cases;
  Gap[] gaps;
  boolean sawCapital;
  boolean sawSmall;

  private char[] buffer = new char[64];

  WordCutter(String text) {
    this.text = text;
    int guess = 8 + text.length() / 5;
    starts = new int[guess];
    ends = new int[guess];
    folded = new String[guess];
    cases = new byte[guess];
    gaps = new Gap[guess];
  }

  void cut() {
    int at = 0;
    while (at < text.length()) {
      if (Character.isLetterOrDigit(text.charAt(at))) {
        int end = UnspacedScripts.contains(text.charAt(at)) ? endOfMarks(at + 1) : endOfWord(at);
        if (!isPossessive(at, end)) {
          add(at, end);
        }
        at = end;
      } else {
        at++;
      }
    }
  }

  private int endOfWord(int start) {
    int end = WordRuns.WITH_ALL_MARKS.end(text, start);
    if (!isInitials(start, end)) {
      return end;
    }
    // Letters divided by full stops: U.S., N.J., EE.UU.
    int stops = 0;
    int at = end;
    while (at < text.length() && text.charAt(at) == '.') {
      stops++;
      int next = WordRuns.WITH_ALL_MARKS.end(text, at + 1);
      if (!isInitials(at + 1, next)) {
        return stops > 1 ? at + 1 : end;
      }
      at = next;
    }
    return stops == 0 ? end : at;
  }

  /** Returns whether it is one letter, or a doubled one as in plural abbreviations of Spanish. */
  private boolean isInitials(int start, int end) {
    return switch (end - start) {
      case 1 -> Character.isLetter(text.charAt(start));
      case 2 ->
          text.charAt(start) == text.charAt(start + 1) && Character.isLetter(text.charAt(start));
      default -> false;
    };
  }

  private int endOfMarks(int from) {
    int end = from;
    while (end < text.length() && WordRuns.WITH_ALL_MARKS.isMark(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean isPossessive(int start, int end) {
    return end - start == 1
        && (text.charAt(start) == 's' || text.charAt(start) == 'S')
        && count > 0
        && start == ends[count - 1] + 1
        && isApostrophe(text.charAt(start - 1));
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      grow();
    }
    if (buffer.length < 2 * (end - start) + 1) {
      buffer = new char[2 * (end - start) + 1];
    }
    int length = 0;
    boolean small = false;
    int capitals = 0;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (FormatCharacters.joins(text, at)) {
        continue;
      }
      length = Folding.fold(c, buffer, length);
      if (Character.isUpperCase(c)) {
        capitals++;
      } else if (Character.isLowerCase(c)) {
        small = true;
      }
    }
    if (buffer[length - 1] != '.' && hasStop(start, end)) {
      buffer[length++] = '.';
    }
    gaps[count] = gapBefore(start);
    starts[count] = start;
    ends[count] = end;
    folded[count] = new String(buffer, 0, length);
    cases[count] = Words.caseOf(Character.isUpperCase(text.charAt(start)), !small && capitals > 1);
    sawCapital |= capitals > 0;
    sawSmall |= small;
    count++;
  }

  private boolean hasStop(int start, int end) {
    for (int at = start + 1; at < end; at++) {
      if (text.charAt(at) == '.') {
        return true;
      }
    }
    return false;
  }

  private Gap gapBefore(int start) {
    if (count == 0) {
      return Gap.START;
    }
    int from = ends[count - 1];
    if (start - from == 1) {
      char between = text.charAt(from);
      if (between == ' ') {
        return Gap.SPACE;
      }
      if (between == '-' || between == '‐' || between == '‑') {
        return Gap.HYPHEN;
      }
      if (isApostrophe(between)) {
        return Gap.APOSTROPHE;
      }
    }
    return read(from, start);
  }

  /** Weighs every character between two words; the strongest division wins. */
  private Gap read(int from, int to) {
    int lines = 0;
    boolean mark = false;
    boolean comma = false;
    boolean stop = false;
    boolean space = false;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      switch (c) {
        case '\n' -> {
          lines++;
          space = true;
        }
        case ',', '，', '、', '،' -> comma = true;
        case '.', '!', '?', '…', '。', '！', '？', '¿', '¡', '؟', '۔', '।' -> stop = true;
        case '\'', '’' -> mark |= at > from;
        case 's', 'S' -> {
          // A possessive, the only letter that is left between words.
        }
        default -> {
          boolean white = Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B';
          space |= white;
          mark |= !white && !FormatCharacters.joins(text, at);
        }
      }
    }
    if (lines > 1 || (lines == 1 && stop)) {
      return Gap.PARAGRAPH;
    }
    if (comma) {
      return Gap.COMMA;
    }
    if (stop && (space || mark)) {
      return !mark && opensName() ? Gap.ABBREVIATION : Gap.SENTENCE;
    }
    return mark || stop ? Gap.MARK : Gap.SPACE;
  }

  private boolean opensName() {
    return OPENING_ABBREVIATIONS.contains(folded[count - 1]);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ' || c == '‘';
  }

  private void grow() {
    int size = starts.length * 2;
    starts = Arrays.copyOf(starts, size);
    ends = Arrays.copyOf(ends, size);
    folded = Arrays.copyOf(folded, size);
    cases = Arrays.copyOf(cases, size);
    gaps = Arrays.copyOf(gaps, size);
  }
}
