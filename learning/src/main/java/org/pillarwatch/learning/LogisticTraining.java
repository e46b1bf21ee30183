package org.pillarwatch.learning;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Logistic regression of several outputs over sparse features, with a quadratic penalty, fitted by
 * the limited-memory method of Broyden, Fletcher, Goldfarb and Shanno (Nocedal and Wright:
 * Numerical Optimization, algorithm 7.5). The same examples give the same weights on any machine.
 */
public final class LogisticTraining {

  private static final int MEMORY = 8;
  private static final int CHUNKS = 4;
  private static final int HALVINGS = 20;
  private static final double SUFFICIENT = 1e-4;
  private static final double FLAT = 1e-5;
  private static final int PRECISE_ITERATIONS = 1_000;

  private final SparseRows rows;
  private final float[][] targets;
  private final float[][] weights;
  private final float @Nullable [][] offsets;
  private final double penalty;
  private final int width;
  private final int size;
  private final double[] prior;

  /**
   * Defines a problem.
   *
   * @param columns number of features; the constant follows them and is not penalised
   * @param targets for each row the probability of each output
   * @param weights for each row the weight of each output
   * @param prior the weights from which the penalty counts, without the constants; zeros when empty
   */
  public LogisticTraining(
      SparseRows rows,
      int columns,
      List<float[]> targets,
      List<float[]> weights,
      double penalty,
      double[] prior) {
    this(rows, columns, targets, weights, null, penalty, prior);
  }

  /**
   * Defines a problem whose outputs are added to given scores. No constant is learned: it stays
   * zero.
   *
   * @param offsets for each row the given score of each output
   */
  public static LogisticTraining beyond(
      List<float[]> offsets,
      SparseRows rows,
      int columns,
      List<float[]> targets,
      List<float[]> weights,
      double penalty) {
    return new LogisticTraining(rows, columns, targets, weights, offsets, penalty, new double[0]);
  }

  private LogisticTraining(
      SparseRows rows,
      int columns,
      List<float[]> targets,
      List<float[]> weights,
      @Nullable List<float[]> offsets,
      double penalty,
      double[] prior) {
    this.offsets = offsets == null ? null : offsets.toArray(new float[0][]);
    this.rows = rows;
    this.targets = targets.toArray(new float[0][]);
    this.weights = weights.toArray(new float[0][]);
    this.penalty = penalty;
    this.width = targets.getFirst().length;
    this.size = (columns + 1) * width;
    this.prior = prior.length == 0 ? new double[columns * width] : prior.clone();
  }

  @SuppressWarnings("ArrayRecordComponent") // Thousands of numbers, never compared.
  private record Step(double[] moved, double[] changed, double curvature) {}

  @SuppressWarnings("ArrayRecordComponent") // Thousands of numbers, never compared.
  private record Value(double loss, double[] gradient) {}

  /** Returns the weights, column by column, those of the constant last; exact to some digits. */
  public double[] fit(int iterations) {
    return fit(iterations, FLAT);
  }

  /** Returns the weights at the minimum of the loss, for problems of few columns. */
  public double[] fitPrecisely() {
    return fit(PRECISE_ITERATIONS, 0);
  }

  private double[] fit(int iterations, double flat) {
    double[] at = new double[size];
    System.arraycopy(prior, 0, at, 0, prior.length);
    Value value = value(at);
    Deque<Step> steps = new ArrayDeque<>();
    for (int round = 0; round < iterations; round++) {
      double[] direction = direction(value.gradient(), steps);
      double slope = dot(direction, value.gradient());
      double length = steps.isEmpty() ? 1 / Math.sqrt(dot(direction, direction) + 1) : 1;
      double[] next = moved(at, direction, length);
      Value there = value(next);
      for (int halving = 0;
          halving < HALVINGS && there.loss() > value.loss() + SUFFICIENT * length * slope;
          halving++) {
        length /= 2;
        next = moved(at, direction, length);
        there = value(next);
      }
      if (there.loss() >= value.loss() * (1 - flat)) {
        return there.loss() < value.loss() ? next : at;
      }
      remember(steps, at, next, value, there);
      at = next;
      value = there;
    }
    return at;
  }

  private static void remember(
      Deque<Step> steps, double[] at, double[] next, Value before, Value after) {
    double[] moved = difference(next, at);
    double[] changed = difference(after.gradient(), before.gradient());
    double curvature = dot(moved, changed);
    if (curvature > 0) {
      if (steps.size() == MEMORY) {
        steps.removeFirst();
      }
      steps.addLast(new Step(moved, changed, curvature));
    }
  }

  private static double[] direction(double[] gradient, Deque<Step> steps) {
    double[] direction = gradient.clone();
    Deque<Double> shares = new ArrayDeque<>();
    for (Iterator<Step> latest = steps.descendingIterator(); latest.hasNext(); ) {
      Step step = latest.next();
      double share = dot(step.moved(), direction) / step.curvature();
      shares.push(share);
      addTo(direction, step.changed(), -share);
    }
    if (!steps.isEmpty()) {
      Step last = steps.getLast();
      double scale = last.curvature() / dot(last.changed(), last.changed());
      for (int i = 0; i < direction.length; i++) {
        direction[i] *= scale;
      }
    }
    for (Step step : steps) {
      double back = dot(step.changed(), direction) / step.curvature();
      addTo(direction, step.moved(), shares.pop() - back);
    }
    for (int i = 0; i < direction.length; i++) {
      direction[i] = -direction[i];
    }
    return direction;
  }

  /** Adds the chunks in order, so that the sum does not depend on the threads. */
  private Value value(double[] at) {
    List<Value> parts =
        IntStream.range(0, CHUNKS).parallel().mapToObj(chunk -> part(at, chunk)).toList();
    double loss = 0;
    double[] gradient = new double[size];
    for (Value part : parts) {
      loss += part.loss();
      addTo(gradient, part.gradient(), 1);
    }
    for (int i = 0; i < prior.length; i++) {
      double away = at[i] - prior[i];
      loss += penalty * away * away / 2;
      gradient[i] += penalty * away;
    }
    return new Value(loss, gradient);
  }

  private Value part(double[] at, int chunk) {
    double[] gradient = new double[size];
    double[] sums = new double[width];
    double loss = 0;
    int constants = size - width;
    int from = (int) ((long) rows.count() * chunk / CHUNKS);
    int to = (int) ((long) rows.count() * (chunk + 1) / CHUNKS);
    for (int row = from; row < to; row++) {
      start(row, at, sums);
      rows.multiply(row, at, width, sums);
      for (int output = 0; output < width; output++) {
        double sum = sums[output];
        double target = targets[row][output];
        double weight = weights[row][output];
        loss += weight * (Math.max(sum, 0) + Math.log1p(Math.exp(-Math.abs(sum))) - target * sum);
        sums[output] = weight * (1 / (1 + Math.exp(-sum)) - target);
        gradient[constants + output] += offsets == null ? sums[output] : 0;
      }
      rows.spread(row, sums, gradient);
    }
    return new Value(loss, gradient);
  }

  /** With given scores no constant is learned: it would dominate a few texts. */
  private void start(int row, double[] at, double[] sums) {
    System.arraycopy(at, size - width, sums, 0, width);
    if (offsets != null) {
      for (int output = 0; output < width; output++) {
        sums[output] += offsets[row][output];
      }
    }
  }

  private static double[] moved(double[] from, double[] direction, double length) {
    double[] to = from.clone();
    addTo(to, direction, length);
    return to;
  }

  private static double[] difference(double[] one, double[] other) {
    double[] result = one.clone();
    addTo(result, other, -1);
    return result;
  }

  private static void addTo(double[] sum, double[] values, double factor) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * values[i];
    }
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
