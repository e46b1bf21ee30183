package org.pillarwatch.launcher.batch;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** Accuracy counts per tag and taxonomy, with the calibration of the confidence. */
final class Figures {

  private static final int BINS = 10;

  /** Counts of one tag or one taxonomy. */
  private static final class Counts {
    private int right;
    private int wrong;
    private int missed;

    void add(boolean given, boolean holds) {
      right += given && holds ? 1 : 0;
      wrong += given && !holds ? 1 : 0;
      missed += !given && holds ? 1 : 0;
    }

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    double harmonicMean() {
      return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
    }
  }

  private record Given(double confidence, boolean holds) {}

  private final Map<String, Map<String, Counts>> byTaxonomy = new TreeMap<>();
  private final Map<String, List<Given>> given = new TreeMap<>();

  /**
   * Counts one tag of one article.
   *
   * @param confidence of the classifier; zero when it does not assign the tag
   * @param holds whether the article has it
   */
  void add(String taxonomy, String tag, double confidence, boolean holds) {
    byTaxonomy
        .computeIfAbsent(taxonomy, fresh -> new TreeMap<>())
        .computeIfAbsent(tag, fresh -> new Counts())
        .add(confidence > 0, holds);
    if (confidence > 0) {
      given.computeIfAbsent(taxonomy, fresh -> new ArrayList<>()).add(new Given(confidence, holds));
    }
  }

  /**
   * Expected calibration error: mean distance between confidence and accuracy over ten bins,
   * weighted by their size.
   */
  double calibrationError(String taxonomy) {
    List<Given> tags = given.getOrDefault(taxonomy, List.of());
    double[] distance = new double[BINS];
    for (Given tag : tags) {
      int bin = Math.min(BINS - 1, (int) (tag.confidence() * BINS));
      distance[bin] += tag.confidence() - (tag.holds() ? 1 : 0);
    }
    double error = 0;
    for (double bin : distance) {
      error += Math.abs(bin);
    }
    return tags.isEmpty() ? 0 : error / tags.size();
  }

  /**
   * Prints a row for each tag and each taxonomy.
   *
   * @param label of a taxonomy and a tag
   */
  void print(PrintStream output, BinaryOperator<String> label) {
    output.printf(
        "%-34s %6s %6s %6s %9s %9s %9s  %s%n",
        "TAG", "RIGHT", "WRONG", "MISSED", "PRECISION", "RECALL", "F1", "LABEL");
    byTaxonomy.forEach((taxonomy, tags) -> {
      Counts all = new Counts();
      tags.forEach((tag, counts) -> {
        all.right += counts.right;
        all.wrong += counts.wrong;
        all.missed += counts.missed;
        row(output, taxonomy + " " + tag, counts, label.apply(taxonomy, tag));
      });
      row(output, taxonomy + ", all", all, "");
      output.printf(
          Locale.ROOT,
          "%-34s %s%n",
          taxonomy + ", calibration error",
          "%.3f".formatted(calibrationError(taxonomy)));
    });
  }

  private static void row(PrintStream output, String name, Counts counts, String label) {
    String row =
        String.format(
            Locale.ROOT,
            "%-34s %6d %6d %6d %9.3f %9.3f %9.3f  %s",
            name,
            counts.right,
            counts.wrong,
            counts.missed,
            counts.precision(),
            counts.recall(),
            counts.harmonicMean(),
            label);
    output.println(row.stripTrailing());
  }
}
