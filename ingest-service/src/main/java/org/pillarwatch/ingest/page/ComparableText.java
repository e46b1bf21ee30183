package org.pillarwatch.ingest.page;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A text for comparing: without case, accents and punctuation. */
record ComparableText(List<String> list) {
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ACCENT = Pattern.compile("[\\p{M}\\p{Cf}]+");

  static ComparableText of(String text) {
    if (ascii(text)) {
      return split(asciiWords(text));
    }
    String plain = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return split(NOT_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip());
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
