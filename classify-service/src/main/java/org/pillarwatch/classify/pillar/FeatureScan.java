package org.pillarwatch.classify.pillar;

import java.util.List;
import org.pillarwatch.classify.text.PhraseTrie;

/**
 * Pass over an article that reports its concepts and words.
 *
 * <p>Notices of copyright are passed over. A word counts as itself and by its first four and six
 * letters, so that inflections, and cognates of other languages, share what was learned about one
 * of them.
 */
final class FeatureScan {

  private static final int STEM = 4;
  private static final int LONG_STEM = 6;
  private static final int SHORTEST = 2;

  /** Lines that stand below articles of any subject; their words are no features. */
  private static final PhraseTrie<Boolean> BOILERPLATE =
      boilerplate(
          "all rights reserved",
          "rights reserved",
          "todos los derechos reservados",
          "derechos reservados",
          "tous droits réservés",
          "droits réservés",
          "todos os direitos reservados",
          "direitos reservados");

  private FeatureScan() {}

  static void run(
      WeightedWords article,
      ConceptVocabulary vocabulary,
      List<PhraseTrie<int[]>> phrases,
      FeatureSink sink) {
    int[] takenUntil = new int[vocabulary.size()];
    for (int position = 0; position < article.length(); position++) {
      PhraseTrie.Match<Boolean> boilerplate =
          BOILERPLATE.longestAt(article.words(position), article.word(position));
      if (boilerplate != null) {
        position += boilerplate.last() - boilerplate.first();
        continue;
      }
      for (PhraseTrie<int[]> each : phrases) {
        PhraseTrie.Match<int[]> match =
            each.longestAt(article.words(position), article.word(position));
        if (match != null) {
          concepts(match, position, takenUntil, sink);
        }
      }
      word(article.words(position).folded(article.word(position)), position, sink);
    }
  }

  private static PhraseTrie<Boolean> boilerplate(String... phrases) {
    PhraseTrie.Builder<Boolean> trie = PhraseTrie.builder();
    for (String phrase : phrases) {
      trie.add(PhraseTrie.key(phrase), true);
    }
    return trie.build();
  }

  private static void concepts(
      PhraseTrie.Match<int[]> match, int position, int[] takenUntil, FeatureSink sink) {
    int words = match.last() - match.first() + 1;
    for (int concept : match.value()) {
      if (takenUntil[concept] <= position) {
        takenUntil[concept] = position + words;
        sink.concept(concept, position, words);
      }
    }
  }

  private static void word(String folded, int position, FeatureSink sink) {
    int letters = folded.length();
    if (letters < SHORTEST || Character.isDigit(folded.charAt(0))) {
      return;
    }
    sink.word(folded, letters, position);
    if (letters > STEM) {
      sink.word(folded, STEM, position);
    }
    if (letters > LONG_STEM) {
      sink.word(folded, LONG_STEM, position);
    }
  }
}
