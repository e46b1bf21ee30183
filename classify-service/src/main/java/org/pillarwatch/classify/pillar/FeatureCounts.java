package org.pillarwatch.classify.pillar;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pillarwatch.classify.text.Words;

/**
 * The features of an article by name, as weights are learned from them.
 *
 * @param words emphasised number of each word, and of each beginning with an asterisk
 * @param mass emphasised number of all words
 * @param concepts emphasised number and place of each concept
 * @param uncapitalised those of the words that occur with a small initial: names do not
 */
public record FeatureCounts(
    Map<String, Float> words,
    double mass,
    Map<String, ConceptCount> concepts,
    Set<String> uncapitalised) {

  /** How often a concept occurs, emphasised, and whether it does in headline, or in both. */
  public record ConceptCount(float count, boolean inHeadline, boolean inLead) {

    private ConceptCount and(ConceptCount other) {
      return new ConceptCount(
          count + other.count, inHeadline || other.inHeadline, inLead || other.inLead);
    }
  }

  /** Returns the features of an article; of unknown language by the phrases of every language. */
  public static FeatureCounts of(Words title, Words text, Optional<String> language) {
    var article = new WeightedWords(title, text);
    ConceptVocabulary vocabulary = ConceptVocabulary.standard();
    var counting = new Counting(article, vocabulary);
    FeatureScan.of(article, vocabulary, language).report(counting);
    return new FeatureCounts(
        counting.words, counting.mass, counting.concepts, counting.uncapitalised);
  }

  private static final class Counting implements FeatureSink {

    private final WeightedWords article;
    private final ConceptVocabulary vocabulary;
    private final Map<String, Float> words = new HashMap<>();
    private final Map<String, ConceptCount> concepts = new HashMap<>();
    private final Set<String> uncapitalised = new HashSet<>();
    private double mass;

    Counting(WeightedWords article, ConceptVocabulary vocabulary) {
      this.article = article;
      this.vocabulary = vocabulary;
    }

    @Override
    public void concept(int concept, int position, int length) {
      boolean headline = article.isHeadline(position);
      concepts.merge(
          vocabulary.names().get(concept),
          new ConceptCount(
              (float) article.emphasis(position), headline, headline || article.isLead(position)),
          ConceptCount::and);
    }

    @Override
    public void word(int position, long hash) {
      mass += article.emphasis(position);
      count(article.folded(position), position);
    }

    @Override
    public void beginning(int position, int letters, long hash) {
      count(article.folded(position).substring(0, letters) + WordTable.ANY_ENDING, position);
    }

    private void count(String name, int position) {
      words.merge(name, (float) article.emphasis(position), Float::sum);
      if (!article.words(position).isCapitalised(article.word(position))) {
        uncapitalised.add(name);
      }
    }
  }
}
