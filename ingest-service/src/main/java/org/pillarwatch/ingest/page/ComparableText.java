package org.pillarwatch.ingest.page;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A text for comparing: without case, accents and punctuation. */
record ComparableText(List<String> list) {
  private static final int LETTERS_AND_NUMBERS =
      bit(Character.UPPERCASE_LETTER)
          | bit(Character.LOWERCASE_LETTER)
          | bit(Character.TITLECASE_LETTER)
          | bit(Character.MODIFIER_LETTER)
          | bit(Character.OTHER_LETTER)
          | bit(Character.DECIMAL_DIGIT_NUMBER)
          | bit(Character.LETTER_NUMBER)
          | bit(Character.OTHER_NUMBER);

  /** Accents and format characters. */
  private static final int UNSEEN =
      bit(Character.NON_SPACING_MARK)
          | bit(Character.ENCLOSING_MARK)
          | bit(Character.COMBINING_SPACING_MARK)
          | bit(Character.FORMAT);

  private static int bit(byte type) {
    return 1 << type;
  }

  static ComparableText of(String text) {
    if (ascii(text)) {
      return split(asciiWords(text));
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return split(words(apart.toLowerCase(Locale.ROOT)));
  }

  private static String words(String text) {
    StringBuilder words = new StringBuilder(text.length());
    boolean apart = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      int type = 1 << Character.getType(c);
      if ((type & LETTERS_AND_NUMBERS) != 0) {
        if (apart && !words.isEmpty()) {
          words.append(' ');
        }
        apart = false;
        words.appendCodePoint(c);
      } else if ((type & UNSEEN) == 0) {
        apart = true;
      }
    }
    return words.toString();
  }

  private static ComparableText split(String words) {
    return new ComparableText(words.isEmpty() ? List.of() : List.of(words.split(" ", -1)));
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The same without the patterns: most names and titles are as plain as that. */
  private static String asciiWords(String text) {
    StringBuilder words = new StringBuilder(text.length());
    boolean apart = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (apart && !words.isEmpty()) {
          words.append(' ');
        }
        apart = false;
        words.append(Character.toLowerCase(c));
      } else {
        apart = true;
      }
    }
    return words.toString();
  }

  /** Share of the shorter text's different words that the other has too. */
  double overlap(ComparableText other) {
    Set<String> mine = new HashSet<>(list);
    Set<String> theirs = new HashSet<>(other.list);
    int fewest = Math.min(mine.size(), theirs.size());
    mine.retainAll(theirs);
    return fewest == 0 ? 0 : (double) mine.size() / fewest;
  }

  /** Share of all different words of both texts that both have. */
  double likeness(ComparableText other) {
    Set<String> all = new HashSet<>(list);
    Set<String> both = new HashSet<>(list);
    all.addAll(other.list);
    both.retainAll(other.list);
    return all.isEmpty() ? 0 : (double) both.size() / all.size();
  }

  String joined() {
    return String.join(" ", list);
  }
}
