package org.pillarwatch.store.search.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The terms that distinguish forms of one folded word. Most words are what they are folded to, so
 * that only the others have terms: their form, and a sign when a text has a word in no plain form.
 */
public final class Forms {

  private static final String NEVER_PLAIN = "!";

  private Forms() {}

  /**
   * The terms of one text.
   *
   * @param words of the text
   * @param accented those of them that folding changes
   */
  public static List<String> of(Set<String> words, Set<String> accented) {
    List<String> terms = new ArrayList<>();
    Set<String> neverPlain = new HashSet<>();
    Set<String> decomposed = new HashSet<>();
    for (String word : accented) {
      String folded = FoldedForm.fold(word);
      String form = form(word);
      if (form.equals(folded)) {
        decomposed.add(folded);
      } else {
        terms.add(form);
        neverPlain.add(folded);
      }
    }
    neverPlain.stream()
        .filter(folded -> !words.contains(folded) && !decomposed.contains(folded))
        .forEach(folded -> terms.add(neverPlain(folded)));
    return terms;
  }

  /** The word in Unicode normal form C. */
  public static String form(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFC);
  }

  /** The term of texts that contain a word, but never as it is folded. */
  public static String neverPlain(String folded) {
    return NEVER_PLAIN + folded;
  }
}
