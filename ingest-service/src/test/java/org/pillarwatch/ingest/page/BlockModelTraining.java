package org.pillarwatch.ingest.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Learns the weights of {@link BlockModel} from {@link LearningPages} and prints its table.
 *
 * <p>Arguments: the directory of the sets; before it, {@code --cross-validate} to print instead how
 * well the model does on sites that it has not learned from, or {@code --curve} to print that of
 * models that learned from more and more sites.
 */
final class BlockModelTraining {

  private static final Set<String> TASKS = Set.of("", "--cross-validate", "--curve");
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
    return WeightFit.of(pages.stream().flatMap(page -> page.blocks().stream()).toList());
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
