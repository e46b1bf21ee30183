package org.pillarwatch.classify.pillar;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pillarwatch.classify.text.PhraseTrie;
import org.pillarwatch.classify.text.WordHash;
import org.pillarwatch.classify.text.Words;

/**
 * The concepts and words of an article, found once and reported to each model that reads it.
 *
 * <p>Notices of copyright are passed over. A word counts as itself and by its first four and six
 * letters, so that inflections, and cognates of other languages, share what was learned about one
 * of them.
 */
final class FeatureScan {

  private static final int STEM = 4;
  private static final int LONG_STEM = 6;
  private static final int SHORTEST = 2;
  private static final int HASHES = 3;
  private static final int TRIPLE = 3;

  /** Notices below articles of any subject; their words are no features. */
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

  private final WeightedWords article;
  private final int[] takenUntil;

  /** The concepts as triples: which, the position of the phrase, and how many words it has. */
  private int[] concepts = new int[3 * 64];

  private int count;

  /** For each position the hashes of the word and of its beginnings; zero for none. */
  private final long[] hashes;

  private FeatureScan(WeightedWords article, ConceptVocabulary vocabulary) {
    this.article = article;
    this.takenUntil = new int[vocabulary.size()];
    this.hashes = new long[HASHES * article.length()];
  }

  /** Scans an article; of unknown language by the phrases of every language. */
  static FeatureScan of(
      WeightedWords article, ConceptVocabulary vocabulary, Optional<String> language) {
    var scan = new FeatureScan(article, vocabulary);
    scan.run(vocabulary.phrases(language));
    return scan;
  }

  /** Reports what was found, position by position, the concepts of a position first. */
  void report(FeatureSink sink) {
    int concept = 0;
    for (int position = 0; position < article.length(); position++) {
      for (; concept < count && concepts[concept + 1] == position; concept += TRIPLE) {
        sink.concept(concepts[concept], position, concepts[concept + 2]);
      }
      int at = HASHES * position;
      if (hashes[at] != 0) {
        sink.word(position, hashes[at]);
      }
      if (hashes[at + 1] != 0) {
        sink.beginning(position, STEM, hashes[at + 1]);
      }
      if (hashes[at + 2] != 0) {
        sink.beginning(position, LONG_STEM, hashes[at + 2]);
      }
    }
  }

  private void run(List<PhraseTrie<int[]>> phrases) {
    for (int position = 0; position < article.length(); position++) {
      Words words = article.words(position);
      int word = article.word(position);
      PhraseTrie.Match<Boolean> boilerplate = BOILERPLATE.longestAt(words, word);
      if (boilerplate != null) {
        position += boilerplate.last() - boilerplate.first();
        continue;
      }
      for (PhraseTrie<int[]> each : phrases) {
        PhraseTrie.Match<int[]> match = each.longestAt(words, word);
        if (match != null) {
          keepConcepts(match, position);
        }
      }
      keepWord(words, word, position);
    }
  }

  private void keepConcepts(PhraseTrie.Match<int[]> match, int position) {
    int words = match.last() - match.first() + 1;
    for (int concept : match.value()) {
      if (takenUntil[concept] <= position) {
        takenUntil[concept] = position + words;
        if (count == concepts.length) {
          concepts = Arrays.copyOf(concepts, 2 * count);
        }
        concepts[count] = concept;
        concepts[count + 1] = position;
        concepts[count + 2] = words;
        count += TRIPLE;
      }
    }
  }

  private void keepWord(Words words, int word, int position) {
    String folded = words.folded(word);
    int letters = folded.length();
    if (letters < SHORTEST || Character.isDigit(folded.charAt(0))) {
      return;
    }
    int at = HASHES * position;
    hashes[at] = words.hash(word);
    if (letters > STEM) {
      hashes[at + 1] = WordHash.of(folded, STEM);
    }
    if (letters > LONG_STEM) {
      hashes[at + 2] = WordHash.of(folded, LONG_STEM);
    }
  }

  private static PhraseTrie<Boolean> boilerplate(String... phrases) {
    PhraseTrie.Builder<Boolean> trie = PhraseTrie.builder();
    for (String phrase : phrases) {
      trie.add(PhraseTrie.key(phrase), true);
    }
    return trie.build();
  }
}
