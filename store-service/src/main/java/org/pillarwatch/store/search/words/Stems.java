package org.pillarwatch.store.search.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The stems of the words of one language. Safe for use by many threads. */
public final class Stems {

  private static final Map<String, Stems> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final ThreadLocal<UnaryOperator<String>> stemmers;
  private final UnaryOperator<String> plurals;
  private final boolean isEnglish;
  private final StemLengths lengths = new StemLengths();

  private Stems(String language, Supplier<UnaryOperator<String>> stemmer) {
    this.stemmers = ThreadLocal.withInitial(stemmer);
    this.plurals = PluralRules.of(language);
    this.isEnglish = language.equals("en");
  }

  /** The stems of a language; empty when there are no rules for it. */
  public static Optional<Stems> of(String language) {
    Stems known = BY_LANGUAGE.get(language);
    return known != null
        ? Optional.of(known)
        : Stemmers.of(language)
            .map(stemmer -> BY_LANGUAGE.computeIfAbsent(language, any -> new Stems(any, stemmer)));
  }

  /** One or two stems of a word in lower case: two words are one when they share a stem. */
  public List<String> of(WordPart part) {
    List<String> stems = new ArrayList<>(2);
    addTo(stems, part.text());
    return stems;
  }

  /** Adds the stems of a word in lower case to a list. */
  public void addTo(List<String> stems, String word) {
    if (lengths.addTo(stems, word)) {
      return;
    }
    String folded = FoldedForm.fold(word);
    String stem = stem(isEnglish ? PluralRules.american(folded) : word);
    // Queries often lack the accents that stemmers go by.
    String withoutAccents = stem(plurals.apply(folded));
    stems.add(stem);
    if (!stem.equals(withoutAccents)) {
      stems.add(withoutAccents);
    }
    lengths.remember(word, stem, withoutAccents);
  }

  private String stem(String word) {
    return FoldedForm.fold(stemmers.get().apply(word));
  }
}
