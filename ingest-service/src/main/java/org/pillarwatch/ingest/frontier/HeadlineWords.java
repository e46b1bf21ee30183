package org.pillarwatch.ingest.frontier;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a headline or text in a form for comparison: without case, accents and endings. In
 * scripts without spaces, pairs of characters are used as words.
 */
record HeadlineWords(Set<String> words) {

  /** Fewer words in common are chance. */
  private static final int TELLING = 3;

  private static final int SHORTEST = 4;
  private static final int STEM = 5;
  private static final double AGREES = 0.5;
  private static final double AGREES_IN_SHORT = 0.6;
  private static final int LONGEST = 20_000;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");

  private static final Set<UnicodeScript> WITHOUT_BLANKS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN);

  HeadlineWords {
    words = Set.copyOf(words);
  }

  /** Reads the beginning of a text. */
  static HeadlineWords of(String text) {
    String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String plain =
        MARKS
            .matcher(Normalizer.normalize(start, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    Set<String> words = new HashSet<>();
    Matcher found = WORD.matcher(plain);
    while (found.find()) {
      add(found.group(), words);
    }
    Set<String> telling = new HashSet<>(words);
    telling.removeIf(HeadlineWords::links);
    return new HeadlineWords(telling.isEmpty() ? words : telling);
  }

  /** Short words of Latin script are mostly articles and prepositions. */
  private static boolean links(String word) {
    return word.length() < SHORTEST && UnicodeScript.of(word.codePointAt(0)) == UnicodeScript.LATIN;
  }

  private static void add(String word, Set<String> words) {
    if (WITHOUT_BLANKS.contains(UnicodeScript.of(word.codePointAt(0)))) {
      for (int i = 0; i + 1 < word.length(); i++) {
        words.add(word.substring(i, i + 2));
      }
    } else {
      words.add(word.length() > STEM ? word.substring(0, STEM) : word);
    }
  }

  /** Returns whether there are enough words to compare by. */
  boolean telling() {
    return words.size() >= TELLING;
  }

  /**
   * Returns whether two headlines announce the same: half of the shorter one's words are in both.
   */
  boolean agrees(HeadlineWords other) {
    int fewest = Math.min(words.size(), other.words.size());
    if (fewest == 0) {
      return false;
    }
    int shared = shared(other);
    return fewest >= TELLING
        ? shared >= AGREES * fewest
        : shared >= AGREES_IN_SHORT * Math.max(words.size(), other.words.size());
  }

  /** The share of these words that a text has, too. */
  double shareIn(HeadlineWords text) {
    return words.isEmpty() ? 0 : (double) shared(text) / words.size();
  }

  private int shared(HeadlineWords other) {
    int shared = 0;
    for (String word : words) {
      shared += other.words.contains(word) ? 1 : 0;
    }
    return shared;
  }
}
