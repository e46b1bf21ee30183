package org.pillarwatch.ingest.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A logistic regression over {@link BlockFeatures}: how likely it is that a block belongs to the
 * article. Its weights are a file of names and numbers, learned on public sets of news pages of
 * many sites and languages and checked on sites that were left out of the learning.
 */
final class BlockModel {
  private static final String WEIGHTS = "block-model.tsv";

  private final List<String> names;
  private final double[] weights;

  /** Of the features from each one on: what they add to the log odds at most. */
  private final double[] mostFrom;

  /** Creates a model with one weight for each name. */
  BlockModel(List<String> names, double[] weights) {
    if (names.size() != weights.length) {
      throw new IllegalArgumentException(names.size() + " names, " + weights.length + " weights");
    }
    this.names = List.copyOf(names);
    this.weights = weights.clone();
    this.mostFrom = new double[weights.length + 1];
    for (int i = weights.length - 1; i >= 0; i--) {
      mostFrom[i] = mostFrom[i + 1] + Math.max(0, weights[i]);
    }
  }

  /** The weights that are shipped with this class. */
  static BlockModel builtIn() {
    try (InputStream file = BlockModel.class.getResourceAsStream(WEIGHTS)) {
      if (file == null) {
        throw new IllegalStateException("not on the class path: " + WEIGHTS);
      }
      return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static BlockModel read(String table) {
    List<String> names = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    table
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> {
          int tab = line.indexOf('\t');
          names.add(line.substring(0, tab));
          weights.add(Double.valueOf(line.substring(tab + 1)));
        });
    return new BlockModel(names, weights.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The features that the weights are for, in order. */
  List<String> names() {
    return names;
  }

  /** Returns what a feature of this value adds to the log odds; zero for the constant. */
  double strength(int feature, double value) {
    return feature == 0 ? 0 : weights[feature] * value;
  }

  /** From 0 to 1. */
  double probability(double[] features) {
    return likelihood(sum(features, weights.length));
  }

  /** Upper bound of the probability by the first features alone, all of which are from 0 to 1. */
  double probabilityAtMost(double[] features, int known) {
    int end = Math.min(known, weights.length);
    return likelihood(sum(features, end) + mostFrom[end]);
  }

  private double sum(double[] features, int end) {
    double sum = 0;
    for (int i = 0; i < end; i++) {
      sum += weights[i] * features[i];
    }
    return sum;
  }

  private static double likelihood(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
