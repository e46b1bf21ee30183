package org.pillarwatch.classify.pillar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A model bound to a vocabulary, ready to score articles. Immutable: safe for any thread. */
final class ModelScorer {

  private final TopicModel model;
  private final ConceptVocabulary vocabulary;
  private final TopicModel.@Nullable ConceptWeights[] concepts;
  private final WordTable words;
  private final float[] rarities;
  private final float[][] wordWeights;

  ModelScorer(TopicModel model) {
    this.model = model;
    this.vocabulary = ConceptVocabulary.standard();
    this.concepts = new TopicModel.ConceptWeights[vocabulary.size()];
    for (int concept = 0; concept < concepts.length; concept++) {
      concepts[concept] = model.concepts().get(vocabulary.names().get(concept));
    }
    List<Map.Entry<String, TopicModel.WordWeights>> known =
        model.words().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    this.words = new WordTable(known.stream().map(Map.Entry::getKey).toList());
    this.rarities = new float[known.size()];
    this.wordWeights = new float[known.size()][];
    for (int word = 0; word < rarities.length; word++) {
      rarities[word] = known.get(word).getValue().rarity();
      wordWeights[word] = known.get(word).getValue().topics();
    }
  }

  /** Returns whether articles in a language can be scored: an unknown one may be any. */
  boolean reads(Optional<String> language) {
    return language.isEmpty() || vocabulary.speaks(language.get());
  }

  ScoredArticle score(ArticleReading reading) {
    var features = new ArticleFeatures(reading.article(), vocabulary.size(), words);
    reading.features().report(features);
    return new ScoredArticle(this, features);
  }

  TopicModel model() {
    return model;
  }

  TopicModel.@Nullable ConceptWeights concept(int concept) {
    return concepts[concept];
  }

  String conceptName(int concept) {
    return vocabulary.names().get(concept);
  }

  float rarity(int word) {
    return rarities[word];
  }

  float[] wordWeights(int word) {
    return wordWeights[word];
  }
}
