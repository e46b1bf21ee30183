package org.pillarwatch.ingest.page;

import java.util.List;

/** A block of which is known how much of it belongs to the article. */
final class JudgedBlock {
  private final List<String> words;
  private final double[] features;
  private final double share;
  private final double weight;

  JudgedBlock(List<String> words, double[] features, double share, double weight) {
    this.words = words;
    this.features = features;
    this.share = share;
    this.weight = weight;
  }

  /** The same block judged anew. */
  JudgedBlock judged(double newShare, double newWeight) {
    return new JudgedBlock(words, features, newShare, newWeight);
  }

  List<String> words() {
    return words;
  }

  double[] features() {
    return features;
  }

  /** How much of it is the article's, from 0 to 1. */
  double share() {
    return share;
  }

  /** How much it matters to the score of its page. */
  double weight() {
    return weight;
  }

  boolean kept() {
    return share >= 0.5;
  }
}
