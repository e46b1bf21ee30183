package org.pillarwatch.store.search.lucene;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.pillarwatch.events.sketch.FormatCharacters;

/**
 * Cuts texts and queries into parts by the rules of Unicode (UAX 29) and of newsrooms: {@code
 * MS-13}, {@code MS 13} and {@code MS13} give the same parts; so do {@code EE.UU.}, {@code EE. UU.}
 * and {@code EEUU}, and {@code 1,240} and {@code 1240}.
 */
final class WordParts {

  private static final ThreadLocal<BreakIterator> WORDS =
      ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(ULocale.ROOT));
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,]\\d{3})+");
  private static final Pattern DECIMAL = Pattern.compile("\\d+[.,]\\d+");
  private static final Pattern ACRONYM = Pattern.compile("(\\p{L}{1,2}\\.)+\\p{L}{1,2}");
  private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1");

  /** Joins letters for UAX 29, so that a hyphenated compound is met as one word. */
  private static final char HYPHEN = '\u2027';

  private static final String HYPHENS = "-\u2010\u2011";
  private static final String APOSTROPHES = "\u2019\u2018\u02BC`";

  private final List<WordPart> parts = new ArrayList<>();
  private final String text;
  private int position;

  private WordParts(String text) {
    this.text = text;
  }

  /** The parts of a text in their order. */
  static List<WordPart> of(String text) {
    WordParts cut = new WordParts(prepared(text));
    cut.cut();
    return cut.parts;
  }

  /** The same text, character by character, with hyphens and apostrophes in one form. */
  private static String prepared(String text) {
    StringBuilder prepared = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char plain = c;
      if (HYPHENS.indexOf(c) >= 0 && isBetweenLetters(text, i)) {
        plain = HYPHEN;
      } else if (APOSTROPHES.indexOf(c) >= 0) {
        plain = '\'';
      }
      if (plain != c) {
        prepared = prepared == null ? new StringBuilder(text) : prepared;
        prepared.setCharAt(i, plain);
      }
    }
    return prepared == null ? text : prepared.toString();
  }

  private static boolean isBetweenLetters(String text, int place) {
    return place > 0
        && place + 1 < text.length()
        && Character.isLetter(text.charAt(place - 1))
        && Character.isLetter(text.charAt(place + 1));
  }

  private void cut() {
    BreakIterator words = WORDS.get();
    words.setText(text);
    int start = words.first();
    for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
      if (words.getRuleStatus() != BreakIterator.WORD_NONE) {
        word(start, end);
      }
    }
  }

  private void word(int start, int end) {
    String raw = text.substring(start, end);
    if (isWithoutSpaces(raw.codePointAt(0))) {
      characters(raw, start);
    } else if (Character.isDigit(raw.charAt(0)) && isNumber(raw)) {
      add(number(raw), start, end);
    } else if (ACRONYM.matcher(raw).matches()) {
      add(raw.replace(".", ""), start, end);
    } else if (DOUBLED.matcher(raw).matches() && joinsAcronym(raw, start, end)) {
      return;
    } else {
      compound(raw, start, end);
    }
  }

  /** Scripts in which any run of characters may be a word: each character is a part. */
  private static boolean isWithoutSpaces(int c) {
    return c > 0x1000
        && switch (UScript.getScript(c)) {
          case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.HANGUL -> true;
          default -> false;
        };
  }

  private void characters(String raw, int start) {
    for (int i = 0; i < raw.length(); i += Character.charCount(raw.codePointAt(i))) {
      int end = i + Character.charCount(raw.codePointAt(i));
      add(raw.substring(i, end), start + i, start + end);
    }
  }

  private static boolean isNumber(String raw) {
    return GROUPED.matcher(raw).matches() || DECIMAL.matcher(raw).matches();
  }

  private static String number(String raw) {
    return GROUPED.matcher(raw).matches() ? raw.replaceAll("[.,]", "") : raw.replace(',', '.');
  }

  /**
   * Joins the second half of a Spanish plural abbreviation, as EE. UU. or FF. AA., to the first.
   */
  private boolean joinsAcronym(String raw, int start, int end) {
    WordPart before = parts.isEmpty() ? null : parts.getLast();
    if (before == null
        || start - before.end() > 2
        || !DOUBLED.matcher(before.text()).matches()
        || !isCapital(before.start())
        || !isCapital(start)) {
      return false;
    }
    parts.removeLast();
    parts.add(
        new WordPart(before.text() + lower(raw), before.start(), end, before.position(), false));
    return true;
  }

  private boolean isCapital(int place) {
    return Character.isUpperCase(text.charAt(place));
  }

  /** Cuts at apostrophes, dots and hyphens and between letters and digits. */
  private void compound(String raw, int start, int end) {
    int first = position;
    int begin = 0;
    boolean hyphenated = false;
    for (int i = 1; i <= raw.length(); i++) {
      boolean separates = i < raw.length() && isSeparator(raw.charAt(i));
      if (i == raw.length() || separates || isTransition(raw, i)) {
        if (i > begin) {
          add(raw.substring(begin, i), start + begin, start + i);
        }
        hyphenated |= separates && raw.charAt(i) == HYPHEN;
        begin = separates ? i + 1 : i;
      }
    }
    if (hyphenated) {
      parts.add(
          new WordPart(lower(raw.replace(String.valueOf(HYPHEN), "")), start, end, first, true));
    }
  }

  private static boolean isSeparator(char c) {
    return c == HYPHEN || c == '\'' || c == '.' || c == '_' || c == ':' || c == ',';
  }

  private static boolean isTransition(String raw, int i) {
    char before = raw.charAt(i - 1);
    char after = raw.charAt(i);
    return (Character.isLetter(before) && Character.isDigit(after))
        || (Character.isDigit(before) && Character.isLetter(after))
        || isWithoutSpaces(raw.codePointAt(i));
  }

  private void add(String part, int start, int end) {
    parts.add(
        new WordPart(
            lower(FormatCharacters.without(part.replace("·", ""))), start, end, position++, false));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
