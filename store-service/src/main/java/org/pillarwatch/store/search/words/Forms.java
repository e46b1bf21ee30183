package org.pillarwatch.store.search.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The terms that tell forms of one folded word apart. Most words are what they are folded to, so
 * that only the others have terms: their form, and a sign when a text has a word in no plain form.
 */
public final class Forms {

  private static final String NEVER_PLAIN = "!";

  private Forms() {}

  /** The terms of the words of one text. */
  public static List<String> of(List<WordPart> words) {
    List<String> terms = new ArrayList<>();
    Set<String> accented = new HashSet<>();
    Set<String> plain = new HashSet<>();
    for (WordPart word : words) {
      String folded = FoldedForm.fold(word.text());
      String form = form(word.text());
      if (form.equals(folded)) {
        plain.add(folded);
      } else {
        terms.add(form);
        accented.add(folded);
      }
    }
    accented.stream()
        .filter(folded -> !plain.contains(folded))
        .forEach(folded -> terms.add(neverPlain(folded)));
    return terms;
  }

  /** The word in Unicode normal form C. */
  public static String form(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFC);
  }

  /** The term of texts that have a word, but never as it is folded. */
  public static String neverPlain(String folded) {
    return NEVER_PLAIN + folded;
  }
}
