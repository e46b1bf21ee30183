package org.pillarwatch.classify.pillar;

import java.util.Arrays;
import java.util.BitSet;

/** The features of one article that a model knows, counted by emphasis, with where they stand. */
final class ArticleFeatures implements FeatureSink {

  /** Occurrences that evidence is taken from; those after them count, but are never shown. */
  private static final int SHOWN = 4096;

  private final WeightedWords article;
  private final WordTable table;
  private final BitSet headline;
  private final BitSet lead;
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
    this.headline = new BitSet(concepts);
    this.lead = new BitSet(concepts);
  }

  WeightedWords article() {
    return article;
  }

  @Override
  public void concept(int concept, int position, int words) {
    concepts.add(concept, (float) article.emphasis(position));
    if (article.isHeadline(position)) {
      headline.set(concept);
      lead.set(concept);
    } else if (article.isLead(position)) {
      lead.set(concept);
    }
    record(concept, position, words);
  }

  @Override
  public void word(int position, long hash) {
    mass += article.emphasis(position);
    known(table.word(hash), position);
  }

  @Override
  public void beginning(int position, int letters, long hash) {
    known(table.beginning(hash), position);
  }

  private void known(int word, int position) {
    if (word != WordTable.UNKNOWN) {
      words.add(word, (float) article.emphasis(position));
      record(word, position, 0);
    }
  }

  boolean inHeadline(int concept) {
    return headline.get(concept);
  }

  boolean inLead(int concept) {
    return lead.get(concept);
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
