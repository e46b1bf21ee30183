package org.pillarwatch.classify.country;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.pillarwatch.classify.language.LanguageDetector;
import org.pillarwatch.classify.text.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns the weights of {@link FocusModel} from articles with the countries they are about, and
 * prints the table focus-weights.tsv.
 *
 * <p>Arguments: pairs of a JSON Lines file ({@code title, dateline, text, countries}) and the
 * weight of one of its articles. Newton's method for logistic regression with a quadratic penalty.
 */
final class FocusTraining {

  private static final double PENALTY = 2;
  private static final int ROUNDS = 25;

  private record Example(List<Double> features, boolean right, double weight) {

    double[] values() {
      return features.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  private FocusTraining() {}

  public static void main(String[] arguments) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      read(Path.of(arguments[i]), Double.parseDouble(arguments[i + 1]), examples);
    }
    double[] weights = fit(examples);
    System.out.println(
        "# Weights of the logistic regression in FocusModel, learned by FocusTraining.");
    for (int i = 0; i < weights.length; i++) {
      System.out.printf(Locale.ROOT, "%s\t%.3f%n", FocusModel.FEATURES.get(i), weights[i]);
    }
  }

  private static void read(Path file, double weight, List<Example> examples) throws IOException {
    CountryTagger tagger = CountryTagger.standard();
    LanguageDetector languages = LanguageDetector.standard();
    JsonMapper json = JsonMapper.builder().build();
    for (String line : Files.readAllLines(file)) {
      JsonNode article = json.readTree(line);
      String text =
          (article.path("dateline").asString("") + " " + article.path("text").asString("")).strip();
      Set<String> about = new HashSet<>();
      article.path("countries").forEach(country -> about.add(country.asString()));
      List<Standing> standings =
          tagger.standings(
              Words.of(article.path("title").asString("")),
              Words.of(text),
              Tongue.of(languages.detect(text)));
      for (Standing standing : standings) {
        examples.add(
            new Example(
                DoubleStream.of(FocusModel.features(standing, standings)).boxed().toList(),
                about.contains(standing.country().value()),
                weight * (about.equals(Set.of("US")) ? 0.5 : 1)));
      }
    }
  }

  private static double[] fit(List<Example> examples) {
    int size = FocusModel.FEATURES.size();
    double[] weights = new double[size];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[size];
      double[][] curvature = new double[size][size];
      for (int i = 0; i < size; i++) {
        gradient[i] = -PENALTY * weights[i];
        curvature[i][i] = PENALTY;
      }
      FocusModel model = new FocusModel(weights);
      for (Example example : examples) {
        double[] features = example.values();
        double probability = model.probability(features);
        double miss = example.weight() * ((example.right() ? 1 : 0) - probability);
        double slope = example.weight() * probability * (1 - probability);
        for (int i = 0; i < size; i++) {
          gradient[i] += miss * features[i];
          for (int j = 0; j < size; j++) {
            curvature[i][j] += slope * features[i] * features[j];
          }
        }
      }
      double[] step = solve(curvature, gradient);
      for (int i = 0; i < size; i++) {
        weights[i] += step[i];
      }
    }
    return weights;
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
