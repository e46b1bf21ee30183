package org.pillarwatch.classify.country;

import org.pillarwatch.classify.country.gazetteer.TsvTable;

/**
 * The probability that an article is about a country, by how it is named: a logistic regression
 * over {@link FocusFeatures}, whose weights the table focus-weights.tsv holds.
 */
final class FocusModel {

  private final double[] weights;

  FocusModel(double[] weights) {
    if (weights.length != FocusFeatures.NAMES.size()) {
      throw new IllegalArgumentException(
          "%d weights for %d features".formatted(weights.length, FocusFeatures.NAMES.size()));
    }
    this.weights = weights.clone();
  }

  static FocusModel load() {
    double[] weights = new double[FocusFeatures.NAMES.size()];
    for (TsvTable.Row row : TsvTable.read("focus-weights.tsv")) {
      int feature = FocusFeatures.NAMES.indexOf(row.cell(0));
      if (feature < 0) {
        throw row.wrong("no such feature: " + row.cell(0));
      }
      weights[feature] = Double.parseDouble(row.cell(1));
    }
    return new FocusModel(weights);
  }

  double probability(double[] features) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
