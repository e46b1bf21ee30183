package org.pillarwatch.classify.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.pillarwatch.classify.pillar.FeatureCounts;
import org.pillarwatch.classify.pillar.WordNorm;
import org.pillarwatch.classify.text.Words;
import org.pillarwatch.learning.SparseRows;

/**
 * The columns that features of articles have: three for each concept (anywhere, headline, lead),
 * then one for each word that enough texts use.
 */
final class FeatureSpace {

  static final int PLACES = 3;

  /**
   * Scale of the columns of words in training: weights of words are penalised by half as much as
   * those of concepts. A learned weight times this scale is that of the feature itself.
   */
  static final double WORD_SCALE = 1.4;

  private final List<String> concepts;
  private final List<String> words;
  private final float[] rarities;
  private final Map<String, Integer> conceptColumns = new HashMap<>();
  private final Map<String, Integer> wordIndexes = new HashMap<>();

  private FeatureSpace(List<String> concepts, List<String> words, float[] rarities) {
    this.concepts = concepts;
    this.words = words;
    this.rarities = rarities;
    concepts.forEach(name -> conceptColumns.put(name, PLACES * conceptColumns.size()));
    words.forEach(word -> wordIndexes.put(word, wordIndexes.size()));
  }

  /**
   * Returns the space of all concepts and words that so many texts have, names left out.
   *
   * @param always concepts that have columns in any case
   * @param fewestForWord no word at all when it is more than there are texts
   */
  static FeatureSpace of(
      List<LabelledText> texts, Set<String> always, int fewestForConcept, int fewestForWord) {
    Map<String, Integer> concepts = new ConcurrentHashMap<>();
    Map<String, Integer> words = new ConcurrentHashMap<>();
    Map<String, Integer> uncapitalised = new ConcurrentHashMap<>();
    texts.parallelStream()
        .map(FeatureSpace::counts)
        .forEach(counts -> {
          counts.concepts().keySet().forEach(name -> concepts.merge(name, 1, Integer::sum));
          counts.words().keySet().forEach(word -> words.merge(word, 1, Integer::sum));
          counts.uncapitalised().forEach(word -> uncapitalised.merge(word, 1, Integer::sum));
        });
    concepts.values().removeIf(count -> count < fewestForConcept);
    always.forEach(name -> concepts.putIfAbsent(name, 0));
    words.values().removeIf(count -> count < fewestForWord);
    words.entrySet().removeIf(word -> isName(word, uncapitalised));
    Map<String, Integer> ordered = new TreeMap<>(words);
    float[] rarities = new float[ordered.size()];
    int at = 0;
    for (int count : ordered.values()) {
      rarities[at++] = (float) Math.log((double) texts.size() / count);
    }
    return new FeatureSpace(
        List.copyOf(new TreeMap<>(concepts).keySet()), List.copyOf(ordered.keySet()), rarities);
  }

  /**
   * Returns whether most texts that have a word write it with a capital only. Names of persons and
   * places tell how the texts of one source are divided, and mislead on those of others.
   */
  private static boolean isName(
      Map.Entry<String, Integer> word, Map<String, Integer> uncapitalised) {
    return 2 * uncapitalised.getOrDefault(word.getKey(), 0) < word.getValue();
  }

  /** Returns the features of a text. */
  static FeatureCounts counts(LabelledText text) {
    return FeatureCounts.of(Words.of(text.title()), Words.of(text.text()), text.language());
  }

  List<String> concepts() {
    return concepts;
  }

  List<String> words() {
    return words;
  }

  float rarity(int word) {
    return rarities[word];
  }

  int columns() {
    return PLACES * concepts.size() + words.size();
  }

  int wordColumn(int word) {
    return PLACES * concepts.size() + word;
  }

  /** Returns a row for each text, as the scorer will weigh its features. */
  SparseRows rows(List<LabelledText> texts) {
    var rows = new SparseRows();
    texts.parallelStream()
        .map(text -> cells(counts(text)))
        .forEachOrdered(cells -> {
          cells.forEach(cell -> rows.add(cell.column(), cell.value()));
          rows.endRow();
        });
    return rows;
  }

  private record Cell(int column, double value) {}

  private List<Cell> cells(FeatureCounts counts) {
    List<Cell> cells = new ArrayList<>();
    counts
        .concepts()
        .forEach((name, count) -> {
          Integer column = conceptColumns.get(name);
          if (column != null) {
            cells.add(new Cell(column, Math.log1p(count.count())));
            if (count.inHeadline()) {
              cells.add(new Cell(column + 1, 1));
            }
            if (count.inLead()) {
              cells.add(new Cell(column + 2, 1));
            }
          }
        });
    double factor = WORD_SCALE * WordNorm.factor(counts.mass());
    counts
        .words()
        .forEach((name, count) -> {
          Integer word = wordIndexes.get(name);
          if (word != null) {
            cells.add(new Cell(wordColumn(word), Math.log1p(count) * rarities[word] * factor));
          }
        });
    // A fixed order, so that sums do not depend on the order of a hash.
    cells.sort(Comparator.comparingInt(Cell::column));
    return cells;
  }
}
