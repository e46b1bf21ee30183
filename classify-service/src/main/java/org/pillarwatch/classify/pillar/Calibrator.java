package org.pillarwatch.classify.pillar;

/**
 * Turns scores into probabilities for texts of one language: for each topic a logistic function of
 * the learned score, the points of the taxonomy's cues, and the strongest other score.
 *
 * @param rows for each topic, the weights of {@link #FACTORS}
 */
@SuppressWarnings("ArrayRecordComponent") // Thousands of numbers, never compared.
public record Calibrator(double[][] rows) {

  /** Number of weights per row: constant, score, cue points, strongest other score. */
  public static final int FACTORS = 4;

  /** Returns the factors that the weights of a row belong to. */
  public static double[] factors(double[] scores, double[] cuePoints, int topic) {
    double other = Double.NEGATIVE_INFINITY;
    for (int each = 0; each < scores.length; each++) {
      other = each == topic ? other : Math.max(other, scores[each]);
    }
    return new double[] {
      1, scores[topic], Math.log1p(cuePoints[topic]), scores.length > 1 ? Math.max(0, other) : 0
    };
  }

  /** Returns the probability of a topic. */
  public double probability(double[] scores, double[] cuePoints, int topic) {
    double[] factors = factors(scores, cuePoints, topic);
    double sum = 0;
    for (int factor = 0; factor < FACTORS; factor++) {
      sum += rows[topic][factor] * factors[factor];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
