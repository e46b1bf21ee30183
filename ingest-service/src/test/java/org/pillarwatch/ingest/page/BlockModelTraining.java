package org.pillarwatch.ingest.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Learns the weights of {@link BlockModel} from {@link LearningPages} and prints its table.
 *
 * <p>Arguments: the directory of the sets; before it, {@code --cross-validate} to print instead how
 * well the model does on sites that it has not learned from.
 */
final class BlockModelTraining {

  private BlockModelTraining() {}

  public static void main(String[] arguments) throws IOException {
    List<String> given = List.of(arguments);
    boolean check = given.size() == 2 && given.getFirst().equals("--cross-validate");
    if (given.size() != 1 && !check) {
      throw new IllegalArgumentException("expected [--cross-validate] DIRECTORY, not " + given);
    }
    List<LearningPage> pages = LearningPages.in(Path.of(given.getLast()));
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("no pages in " + given.getLast());
    }
    if (check) {
      printScores(pages);
    } else {
      printTable(pages);
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

  private static void printScores(List<LearningPage> pages) {
    System.out.println("set\tpages\tf1\tprecision\trecall");
    LeftOutSites.scores(pages)
        .forEach((set, score) ->
            System.out.printf(
                Locale.ROOT,
                "%s\t%d\t%.4f\t%.4f\t%.4f%n",
                set,
                score.pages(),
                score.f1(),
                score.precision(),
                score.recall()));
  }
}
