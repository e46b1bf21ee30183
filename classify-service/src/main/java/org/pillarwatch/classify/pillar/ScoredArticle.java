package org.pillarwatch.classify.pillar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pillarwatch.events.Evidence;

/** An article with its scores by a model, and the passages that they come from. */
final class ScoredArticle {

  /** A passage that adds less than this to a score is no evidence. */
  private static final double LEAST = 0.05;

  private final ModelScorer scorer;
  private final ArticleFeatures features;
  private final double[] scores;
  private final double norm;

  ScoredArticle(ModelScorer scorer, ArticleFeatures features) {
    this.scorer = scorer;
    this.features = features;
    this.norm = WordNorm.factor(features.mass);
    this.scores = scorer.model().bias().clone();
    addConcepts();
    addWords();
  }

  /** Returns the score of each topic. */
  double[] scores() {
    return scores;
  }

  private void addConcepts() {
    for (int place = 0; place < features.concepts.places(); place++) {
      int concept = features.concepts.slotAt(place);
      TopicModel.ConceptWeights weights = concept < 0 ? null : scorer.concept(concept);
      if (weights != null) {
        double count = Math.log1p(features.concepts.sumAt(place));
        for (int topic = 0; topic < scores.length; topic++) {
          scores[topic] += count * weights.anywhere()[topic] + flags(weights, concept, topic);
        }
      }
    }
  }

  private double flags(TopicModel.ConceptWeights weights, int concept, int topic) {
    return (features.inHeadline(concept) ? weights.headline()[topic] : 0)
        + (features.inLead(concept) ? weights.lead()[topic] : 0);
  }

  private void addWords() {
    for (int place = 0; place < features.words.places(); place++) {
      int word = features.words.slotAt(place);
      if (word >= 0) {
        double value = Math.log1p(features.words.sumAt(place)) * scorer.rarity(word) * norm;
        float[] weights = scorer.wordWeights(word);
        for (int topic = 0; topic < scores.length; topic++) {
          scores[topic] += value * weights[topic];
        }
      }
    }
  }

  /** Returns the passages that speak for a topic, strongest first, none within another. */
  List<Evidence> evidenceFor(int topic, int most) {
    return strongest(passages(topic, 1, LEAST), most);
  }

  /**
   * Returns the passages that speak for a topic all in all, strongest first: a passage may belong
   * to several concepts, of which some speak for the topic and others against it.
   */
  List<Evidence> netEvidenceFor(int topic, int most) {
    return strongest(netPassages(topic, 1), most);
  }

  /** Returns the passages that speak against a topic all in all, strongest first. */
  List<Evidence> netEvidenceAgainst(int topic, int most) {
    return strongest(netPassages(topic, -1), most);
  }

  private List<Evidence> strongest(List<Passage> passages, int most) {
    passages.sort(
        Comparator.comparingDouble(Passage::strength)
            .reversed()
            .thenComparingInt(Passage::position));
    var taken = new BitSet();
    var evidence = new ArrayList<Evidence>();
    for (Passage passage : passages) {
      int next = taken.nextSetBit(passage.position());
      boolean free = next < 0 || next >= passage.position() + passage.words();
      if (free && evidence.size() < most) {
        taken.set(passage.position(), passage.position() + passage.words());
        evidence.add(
            features.article().evidence(passage.position(), passage.words(), passage.cue()));
      }
    }
    return evidence;
  }

  private List<Passage> netPassages(int topic, int sign) {
    List<Passage> parts = passages(topic, sign, Double.NEGATIVE_INFINITY);
    parts.sort(
        Comparator.comparingInt(Passage::words)
            .thenComparingDouble(Passage::strength)
            .reversed()
            .thenComparingInt(Passage::position));
    var passages = new ArrayList<Passage>();
    Map<Integer, Integer> passageAt = new HashMap<>();
    for (Passage part : parts) {
      Integer index = passageAt.get(part.position());
      if (index != null) {
        passages.set(index, passages.get(index).strongerBy(part.strength()));
      } else {
        for (int word = 0; word < part.words(); word++) {
          passageAt.putIfAbsent(part.position() + word, passages.size());
        }
        passages.add(part);
      }
    }
    passages.removeIf(passage -> passage.strength() < LEAST);
    return passages;
  }

  /** Returns the phrases and words that count, each with all that it means taken together. */
  private List<Passage> passages(int topic, int sign, double least) {
    var passages = new ArrayList<Passage>();
    var seen = new BitSet();
    int at = 0;
    while (at < features.occurrences) {
      int first = at;
      double sum = 0;
      double most = Double.NEGATIVE_INFINITY;
      int strongest = at;
      for (; at < features.occurrences && isSamePassage(first, at); at++) {
        double share = sign * share(at, topic, seen);
        sum += share;
        if (share > most) {
          most = share;
          strongest = at;
        }
      }
      if (sum >= least) {
        passages.add(passage(strongest, sum));
      }
    }
    return passages;
  }

  private boolean isSamePassage(int one, int other) {
    return features.positions[one] == features.positions[other]
        && features.lengths[one] == features.lengths[other];
  }

  private double share(int occurrence, int topic, BitSet seen) {
    int slot = features.slots[occurrence];
    int position = features.positions[occurrence];
    return features.lengths[occurrence] > 0
        ? conceptShare(slot, position, topic, seen)
        : wordShare(slot, position, topic);
  }

  private Passage passage(int occurrence, double strength) {
    int position = features.positions[occurrence];
    int words = features.lengths[occurrence];
    return words > 0
        ? new Passage(strength, position, words, scorer.conceptName(features.slots[occurrence]))
        : new Passage(strength, position, 1, features.article().folded(position));
  }

  private double conceptShare(int concept, int position, int topic, BitSet seen) {
    TopicModel.ConceptWeights weights = scorer.concept(concept);
    if (weights == null) {
      return 0;
    }
    double sum = features.concepts.sum(concept);
    double part = features.article().emphasis(position) / sum;
    double flags = seen.get(concept) ? 0 : flags(weights, concept, topic);
    seen.set(concept);
    return part * Math.log1p(sum) * weights.anywhere()[topic] + flags;
  }

  private double wordShare(int word, int position, int topic) {
    double sum = features.words.sum(word);
    double part = features.article().emphasis(position) / sum;
    return part * Math.log1p(sum) * scorer.rarity(word) * norm * scorer.wordWeights(word)[topic];
  }

  private record Passage(double strength, int position, int words, String cue) {

    Passage strongerBy(double more) {
      return new Passage(strength + more, position, words, cue);
    }
  }
}
