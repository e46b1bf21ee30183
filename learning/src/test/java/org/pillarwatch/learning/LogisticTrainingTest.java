package org.pillarwatch.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticTrainingTest {

  final SparseRows rows = new SparseRows();
  final List<float[]> targets = new ArrayList<>();
  final List<float[]> weights = new ArrayList<>();

  @Test
  void findsTheOddsOfTheExamples() {
    example(0, 0.25, 1);
    example(0, 0.25, 1);
    example(1, 0.75, 1);
    example(1, 0.75, 1);

    double[] learned = training(1e-4).fitPrecisely();

    assertThat(learned[0]).isCloseTo(2 * Math.log(3), within(0.01));
    assertThat(learned[1]).isCloseTo(-Math.log(3), within(0.01));
  }

  @Test
  void countsAnExampleByItsWeight() {
    example(1, 1, 3);
    example(1, 0, 1);

    double[] learned = training(1e-6).fitPrecisely();

    assertThat(learned[0] + learned[1]).isCloseTo(Math.log(3), within(0.01));
  }

  @Test
  void staysFiniteWhenAFeatureDecidesAlone() {
    example(0, 0, 1);
    example(1, 1, 1);

    double[] learned = training(1e-4).fitPrecisely();

    assertThat(learned[0]).isBetween(5.0, 50.0);
  }

  @Test
  void learnsNoConstantBeyondGivenScores() {
    example(1, 0.5, 1);

    double[] learned =
        LogisticTraining.beyond(List.of(new float[] {2}), rows, 1, targets, weights, 1e-6)
            .fitPrecisely();

    assertThat(learned[0]).isCloseTo(-2, within(0.01));
    assertThat(learned[1]).isZero();
  }

  private LogisticTraining training(double penalty) {
    return new LogisticTraining(rows, 1, targets, weights, penalty, new double[0]);
  }

  private void example(double feature, double target, double weight) {
    rows.add(0, feature);
    rows.endRow();
    targets.add(new float[] {(float) target});
    weights.add(new float[] {(float) weight});
  }
}
