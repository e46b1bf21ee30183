package org.pillarwatch.ingest.page;

import java.util.Arrays;
import java.util.List;

/**
 * Fits a logistic regression with a quadratic penalty by iteratively reweighted least squares, that
 * is Newton's method (Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 4.4.1).
 * The first feature is the constant, which is not penalised.
 */
final class WeightFit {
  private static final double PENALTY = 1e-4;
  private static final int ROUNDS = 12;
  private static final double LONGEST_STEP = 4;
  private static final double SMALLEST_STEP = 1e-3;
  private static final double LEAST_CURVATURE = 1e-4;

  private final List<JudgedBlock> blocks;
  private final double[] weights;
  private final double total;

  private WeightFit(List<JudgedBlock> blocks) {
    this.blocks = blocks;
    this.weights = new double[blocks.getFirst().features().length];
    this.total = blocks.stream().mapToDouble(JudgedBlock::weight).sum();
  }

  /** The weights of the features, in their order. */
  static double[] of(List<JudgedBlock> blocks) {
    WeightFit fit = new WeightFit(blocks);
    for (int round = 0; round < ROUNDS; round++) {
      if (fit.step() < SMALLEST_STEP) {
        break;
      }
    }
    return fit.weights;
  }

  /** One step of Newton's method; returns the greatest change that it asked for. */
  private double step() {
    int size = weights.length;
    double[] gradient = new double[size];
    double[][] curvature = new double[size][size];
    for (JudgedBlock block : blocks) {
      add(block, gradient, curvature);
    }
    for (int i = 0; i < size; i++) {
      gradient[i] += i == 0 ? 0 : PENALTY * weights[i];
      curvature[i][i] += PENALTY;
      for (int j = 0; j < i; j++) {
        curvature[i][j] = curvature[j][i];
      }
    }
    double[] change = solve(curvature, gradient);
    double greatest = Arrays.stream(change).map(Math::abs).max().orElseThrow();
    double scale = Math.min(1, LONGEST_STEP / greatest);
    for (int i = 0; i < size; i++) {
      weights[i] -= change[i] * scale;
    }
    return greatest;
  }

  /** Adds what one block says; most of its features are zero. */
  private void add(JudgedBlock block, double[] gradient, double[][] curvature) {
    double[] features = block.features();
    int[] present = new int[features.length];
    int count = 0;
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      if (features[i] != 0) {
        present[count++] = i;
        sum += weights[i] * features[i];
      }
    }
    double probability = 1 / (1 + Math.exp(-sum));
    double weight = block.weight() / total;
    double miss = weight * (probability - block.share());
    double slope = weight * Math.max(LEAST_CURVATURE, probability * (1 - probability));
    for (int a = 0; a < count; a++) {
      int i = present[a];
      gradient[i] += miss * features[i];
      for (int b = a; b < count; b++) {
        curvature[i][present[b]] += slope * features[i] * features[present[b]];
      }
    }
  }

  /** Solves linear equations by elimination; the matrix is positive definite. */
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
