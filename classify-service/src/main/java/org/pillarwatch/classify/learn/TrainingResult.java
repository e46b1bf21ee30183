package org.pillarwatch.classify.learn;

import org.pillarwatch.classify.pillar.TopicModel;

/** Outcome of learning from a newsroom's judgements. */
public sealed interface TrainingResult {

  /**
   * Accuracy of tags on judgements left out of training.
   *
   * @param surprise mean negative logarithm of the probability given to what was judged
   */
  record Quality(double precision, double recall, double f1, double surprise) {

    /** Returns whether tags are more often right, and probabilities closer. */
    boolean isBetterThan(Quality other) {
      return f1 > other.f1 && surprise < other.surprise;
    }
  }

  /** The new weights are right more often. */
  record Better(Quality before, Quality after, TopicModel model) implements TrainingResult {}

  /** The new weights gain nothing or lose; they are dropped. */
  record Worse(Quality before, Quality after) implements TrainingResult {}

  /** There are too few texts to see a difference. */
  record TooFew(int texts, int needed) implements TrainingResult {}
}
