package org.pillarwatch.ingest.page;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text for comparing: without case, accents and punctuation.
 *
 * @param joined its words with blanks between them
 */
record ComparableText(String joined) {
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

  /** Characters of Latin scripts, and signs; what is beyond takes a slower way. */
  private static final int LATIN = 0x250;

  private static final int FIRST_SIGN = 0x2000;
  private static final int LAST_SIGN = 0x206f;

  /** What each such character is in a comparable text; a blank where it ends a word. */
  private static final String[] PLAIN = new String[LAST_SIGN + 1];

  static {
    for (char c = 0; c < PLAIN.length; c++) {
      PLAIN[c] = c < LATIN || c >= FIRST_SIGN ? plain(String.valueOf(c)) : "";
    }
  }

  static ComparableText of(String text) {
    char[] words = new char[text.length() + 1];
    int length = 0;
    boolean apart = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= LATIN && (c < FIRST_SIGN || c > LAST_SIGN)) {
        return new ComparableText(words(plain(text)));
      }
      String plain = PLAIN[c];
      for (int j = 0; j < plain.length(); j++) {
        if (plain.charAt(j) == ' ') {
          apart = true;
        } else {
          if (words.length < length + 2) {
            words = Arrays.copyOf(words, 2 * words.length + 2);
          }
          if (apart && length > 0) {
            words[length++] = ' ';
          }
          apart = false;
          words[length++] = plain.charAt(j);
        }
      }
    }
    return new ComparableText(new String(words, 0, length));
  }

  /** In small letters without accents; a blank instead of each mark. */
  private static String plain(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i += Character.charCount(apart.codePointAt(i))) {
      int c = apart.codePointAt(i);
      int type = 1 << Character.getType(c);
      if ((type & LETTERS_AND_NUMBERS) != 0) {
        plain.appendCodePoint(c);
      } else if ((type & UNSEEN) == 0) {
        plain.append(' ');
      }
    }
    return plain.toString();
  }

  private static String words(String plain) {
    StringBuilder words = new StringBuilder(plain.length());
    boolean apart = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c != ' ') {
        words.append(apart && !words.isEmpty() ? " " : "").append(c);
      }
      apart = c == ' ';
    }
    return words.toString();
  }

  /** Its words. */
  List<String> list() {
    return joined.isEmpty() ? List.of() : List.of(joined.split(" ", -1));
  }

  /** Share of the shorter text's different words that the other has too. */
  double overlap(ComparableText other) {
    Set<String> mine = new HashSet<>(list());
    Set<String> theirs = new HashSet<>(other.list());
    int fewest = Math.min(mine.size(), theirs.size());
    mine.retainAll(theirs);
    return fewest == 0 ? 0 : (double) mine.size() / fewest;
  }

  /** Share of all different words of both texts that both have. */
  double likeness(ComparableText other) {
    List<String> others = other.list();
    Set<String> all = new HashSet<>(list());
    Set<String> both = new HashSet<>(all);
    all.addAll(others);
    both.retainAll(others);
    return all.isEmpty() ? 0 : (double) both.size() / all.size();
  }
}
