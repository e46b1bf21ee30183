package org.pillarwatch.ingest.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pillarwatch.learning.LogisticTraining;
import org.pillarwatch.learning.SparseRows;

/**
 * Learns the weights of {@link BlockModel} from {@link LearningPages} and prints its table.
 *
 * <p>Arguments: the directory of the sets; before it, {@code --cross-validate} to print instead the
 * accuracy on left-out sites, or {@code --curve} to print that accuracy by number of training
 * sites.
 */
final class BlockModelTraining {

  private static final Set<String> TASKS = Set.of("", "--cross-validate", "--curve");
  private static final double PENALTY = 1e-4;
  private static final List<Integer> GROWING = List.of(5, 10, 20, 40, 80, 160, 320);

  private BlockModelTraining() {}

  public static void main(String[] arguments) throws IOException {
    List<String> given = List.of(arguments);
    String task = given.size() == 2 ? given.getFirst() : "";
    if (given.isEmpty() || given.size() > 2 || !TASKS.contains(task)) {
      throw new IllegalArgumentException(
          "expected [--cross-validate | --curve] DIRECTORY, not " + given);
    }
    List<LearningPage> pages = LearningPages.in(Path.of(given.getLast()));
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("no pages in " + given.getLast());
    }
    switch (task) {
      case "--cross-validate" -> printScores(pages, Integer.MAX_VALUE);
      case "--curve" -> GROWING.forEach(sites -> printScores(pages, sites));
      default -> printTable(pages);
    }
  }

  static BlockModel learn(List<LearningPage> pages) {
    return new BlockModel(names(pages), weights(pages));
  }

  private static List<String> names(List<LearningPage> pages) {
    return pages.stream()
        .map(LearningPage::features)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no text on any page"));
  }

  private static double[] weights(List<LearningPage> pages) {
    List<JudgedBlock> blocks = pages.stream().flatMap(page -> page.blocks().stream()).toList();
    double total = blocks.stream().mapToDouble(JudgedBlock::weight).sum();
    SparseRows rows = new SparseRows();
    List<float[]> targets = new ArrayList<>();
    List<float[]> counts = new ArrayList<>();
    for (JudgedBlock block : blocks) {
      double[] features = block.features();
      for (int i = 1; i < features.length; i++) {
        if (features[i] != 0) {
          rows.add(i - 1, features[i]);
        }
      }
      rows.endRow();
      targets.add(new float[] {(float) block.share()});
      counts.add(new float[] {(float) (block.weight() / total)});
    }
    int columns = blocks.getFirst().features().length - 1;
    double[] learned =
        new LogisticTraining(rows, columns, targets, counts, PENALTY, new double[0]).fitPrecisely();
    return constantFirst(learned);
  }

  /** The first feature of a block is the constant. */
  private static double[] constantFirst(double[] learned) {
    double[] weights = new double[learned.length];
    weights[0] = learned[learned.length - 1];
    System.arraycopy(learned, 0, weights, 1, learned.length - 1);
    return weights;
  }

  private static void printTable(List<LearningPage> pages) {
    System.out.println(
        "# Weights of the block model: feature, weight. Learned, not edited by hand; see BlockModel.");
    List<String> names = names(pages);
    double[] weights = weights(pages);
    for (int i = 0; i < weights.length; i++) {
      System.out.printf(Locale.ROOT, "%s\t%.3f%n", names.get(i), weights[i]);
    }
  }

  private static void printScores(List<LearningPage> pages, int mostSites) {
    System.out.println("sites\tset\tpages\tf1\tprecision\trecall");
    String sites = mostSites == Integer.MAX_VALUE ? "all" : Integer.toString(mostSites);
    LeftOutSites.scores(pages, mostSites)
        .forEach((set, score) ->
            System.out.printf(
                Locale.ROOT,
                "%s\t%s\t%d\t%.4f\t%.4f\t%.4f%n",
                sites,
                set,
                score.pages(),
                score.f1(),
                score.precision(),
                score.recall()));
  }
}
