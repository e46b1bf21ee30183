package org.pillarwatch.classify.pillar;

import java.util.Arrays;

/** The features of one article that a model knows, counted by emphasis, with where they stand. */
final class ArticleFeatures implements FeatureSink {

  /** Occurrences that evidence is taken from; those after them count, but are never shown. */
  private static final int SHOWN = 4096;

  private final WeightedWords article;
  private final WordTable table;
  private final byte[] conceptPlaces;
  final SlotCounts words = new SlotCounts();
  final SlotCounts concepts = new SlotCounts();

  /** The emphasised number of all words, known or not. */
  double mass;

  int[] slots = new int[256];
  int[] positions = new int[256];
  int[] lengths = new int[256];
  int occurrences;

  ArticleFeatures(WeightedWords article, int concepts, WordTable table) {
    this.article = article;
    this.table = table;
    this.conceptPlaces = new byte[concepts];
  }

  WeightedWords article() {
    return article;
  }

  @Override
  public void concept(int concept, int position, int words) {
    concepts.add(concept, (float) article.emphasis(position));
    conceptPlaces[concept] |= article.isHeadline(position) ? 3 : article.isLead(position) ? 2 : 0;
    record(concept, position, words);
  }

  @Override
  public void word(String folded, int letters, int position) {
    if (letters == folded.length()) {
      mass += article.emphasis(position);
    }
    int word = table.find(folded, letters);
    if (word != WordTable.UNKNOWN) {
      words.add(word, (float) article.emphasis(position));
      record(word, position, 0);
    }
  }

  boolean inHeadline(int concept) {
    return (conceptPlaces[concept] & 1) != 0;
  }

  boolean inLead(int concept) {
    return (conceptPlaces[concept] & 2) != 0;
  }

  /** Words of a concept's phrase; zero marks a word. */
  private void record(int slot, int position, int length) {
    if (occurrences == SHOWN) {
      return;
    }
    if (occurrences == slots.length) {
      slots = Arrays.copyOf(slots, 2 * occurrences);
      positions = Arrays.copyOf(positions, 2 * occurrences);
      lengths = Arrays.copyOf(lengths, 2 * occurrences);
    }
    slots[occurrences] = slot;
    positions[occurrences] = position;
    lengths[occurrences++] = length;
  }
}
