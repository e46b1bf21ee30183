package org.pillarwatch.store.search.words;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/** Removes what distinguishes spellings of one word: letter case, accents, forms of letters. */
public final class FoldedForm {

  private static final String FROM = "أإآٱىةیکێۆı";
  private static final String TO = "ااااي\u0647يكيوi";

  private static final int MOST_REMEMBERED = 50_000;
  private static final Map<String, String> REMEMBERED = new ConcurrentHashMap<>();

  private FoldedForm() {}

  /** The word in the one spelling that stands for all. */
  public static String fold(String word) {
    if (isPlain(word)) {
      return word;
    }
    String known = REMEMBERED.get(word);
    if (known != null) {
      return known;
    }
    String folded = arabic(ICUFoldingFilter.NORMALIZER.normalize(arabic(word)));
    String kept = folded.isEmpty() ? word : folded;
    if (REMEMBERED.size() >= MOST_REMEMBERED) {
      REMEMBERED.clear();
    }
    REMEMBERED.put(word, kept);
    return kept;
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c > 'z' || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  /** Writers of Arabic script spell these letters in more than one way. */
  private static String arabic(String word) {
    StringBuilder plain = null;
    for (int i = 0; i < word.length(); i++) {
      int place = FROM.indexOf(word.charAt(i));
      if (place >= 0) {
        plain = plain == null ? new StringBuilder(word) : plain;
        plain.setCharAt(i, TO.charAt(place));
      }
    }
    return plain == null ? word : plain.toString();
  }
}
