package org.pillarwatch.classify.country;

import java.util.List;

/**
 * Logistic regression with a quadratic penalty, fitted by Newton's method (Hastie, Tibshirani,
 * Friedman: The Elements of Statistical Learning, 4.4.1).
 */
final class LogisticRegression {

  private static final double PENALTY = 2;
  private static final int ROUNDS = 25;
  private static final double SMALLEST_STEP = 1e-6;

  /** One country of an article; an example of a model that is right or wrong about it. */
  static final class Example {
    private final double[] features;
    private final boolean right;
    private final double weight;

    Example(double[] features, boolean right, double weight) {
      this.features = features.clone();
      this.right = right;
      this.weight = weight;
    }
  }

  private LogisticRegression() {}

  /** Returns the weights of the features, in their order. */
  static double[] fit(List<Example> examples) {
    double[] weights = new double[FocusFeatures.NAMES.size()];
    for (int round = 0; round < ROUNDS; round++) {
      double[] step = step(examples, weights);
      double greatest = 0;
      for (int i = 0; i < weights.length; i++) {
        weights[i] += step[i];
        greatest = Math.max(greatest, Math.abs(step[i]));
      }
      if (greatest < SMALLEST_STEP) {
        break;
      }
    }
    return weights;
  }

  private static double[] step(List<Example> examples, double[] weights) {
    int size = weights.length;
    double[] gradient = new double[size];
    double[][] curvature = new double[size][size];
    for (int i = 0; i < size; i++) {
      gradient[i] = -PENALTY * weights[i];
      curvature[i][i] = PENALTY;
    }
    FocusModel model = new FocusModel(weights);
    for (Example example : examples) {
      double[] features = example.features;
      double probability = model.probability(features);
      double miss = example.weight * ((example.right ? 1 : 0) - probability);
      double slope = example.weight * probability * (1 - probability);
      for (int i = 0; i < size; i++) {
        gradient[i] += miss * features[i];
        for (int j = 0; j < size; j++) {
          curvature[i][j] += slope * features[i] * features[j];
        }
      }
    }
    return solve(curvature, gradient);
  }

  /** Solves a system of linear equations by elimination; the matrix is positive definite. */
  private static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    for (int pivot = 0; pivot < size; pivot++) {
      for (int row = pivot + 1; row < size; row++) {
        double factor = matrix[row][pivot] / matrix[pivot][pivot];
        for (int column = pivot; column < size; column++) {
          matrix[row][column] -= factor * matrix[pivot][column];
        }
        right[row] -= factor * right[pivot];
      }
    }
    double[] solution = new double[size];
    for (int row = size - 1; row >= 0; row--) {
      double sum = right[row];
      for (int column = row + 1; column < size; column++) {
        sum -= matrix[row][column] * solution[column];
      }
      solution[row] = sum / matrix[row][row];
    }
    return solution;
  }
}
