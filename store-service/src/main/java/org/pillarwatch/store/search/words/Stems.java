package org.pillarwatch.store.search.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The stems of the words of one language. Safe for use by many threads. */
public final class Stems {

  private static final int MOST_REMEMBERED = 100_000;
  private static final Map<String, Stems> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final ThreadLocal<UnaryOperator<String>> stemmers;
  private final UnaryOperator<String> plurals;
  private final boolean isEnglish;
  private final Map<String, List<String>> remembered = new ConcurrentHashMap<>();

  private Stems(String language, Supplier<UnaryOperator<String>> stemmer) {
    this.stemmers = ThreadLocal.withInitial(stemmer);
    this.plurals = PluralRules.of(language);
    this.isEnglish = language.equals("en");
  }

  /** The stems of a language; empty when there are no rules for it. */
  public static Optional<Stems> of(String language) {
    return Stemmers.of(language)
        .map(stemmer -> BY_LANGUAGE.computeIfAbsent(language, any -> new Stems(any, stemmer)));
  }

  /** One or two stems of a word in lower case: two words are one when they share a stem. */
  public List<String> of(WordPart part) {
    List<String> known = remembered.get(part.text());
    if (known != null) {
      return known;
    }
    List<String> stems = stems(part.text());
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    remembered.put(part.text(), stems);
    return stems;
  }

  private List<String> stems(String word) {
    String folded = FoldedForm.fold(word);
    String stem = stem(isEnglish ? PluralRules.american(folded) : word);
    // Queries often lack the accents that stemmers go by.
    String withoutAccents = stem(plurals.apply(folded));
    return stem.equals(withoutAccents) ? List.of(stem) : List.of(stem, withoutAccents);
  }

  private String stem(String word) {
    return FoldedForm.fold(stemmers.get().apply(word));
  }
}
