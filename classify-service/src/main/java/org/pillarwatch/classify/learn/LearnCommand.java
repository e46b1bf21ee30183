package org.pillarwatch.classify.learn;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pillarwatch.classify.pillar.TopicModel;
import org.pillarwatch.classify.pillar.TopicModelFile;
import org.pillarwatch.classify.taxonomy.Taxonomies;
import org.pillarwatch.classify.taxonomy.Taxonomy;

/**
 * Learns the bundled weights of a taxonomy from labelled texts, and prints their accuracy on
 * sources that were left out.
 *
 * <p>Arguments: {@code [OPTION]... TAXONOMY FIELD LABELLED [UNLABELLED] OUTPUT VERSION}. Options
 * are {@code --folds=N}, {@code --concept=N}, {@code --word=N}, {@code --words=N}, {@code
 * --penalty=X}, {@code --share=X}, {@code --deviation=X} and {@code --tolerance=X} for the
 * components of {@link TrainingSettings} in this order, and {@code --only-validate}, which writes
 * no weights.
 *
 * <p>LABELLED may be several files, separated by commas; each also gets figures of its own.
 */
public final class LearnCommand {

  private static final Set<String> OPTIONS =
      Set.of(
          "folds",
          "concept",
          "word",
          "words",
          "penalty",
          "share",
          "deviation",
          "tolerance",
          "only-validate");

  private final Map<String, String> options = new HashMap<>();
  private final List<String> arguments = new ArrayList<>();

  private LearnCommand(String[] given) {
    for (String argument : given) {
      if (argument.startsWith("--")) {
        List<String> parts = Arrays.asList(argument.substring(2).split("=", 2));
        if (!OPTIONS.contains(parts.getFirst())) {
          throw new IllegalArgumentException("unknown option: " + argument);
        }
        options.put(parts.getFirst(), parts.getLast());
      } else {
        arguments.add(argument);
      }
    }
    if (arguments.size() < 5 || arguments.size() > 6) {
      throw new IllegalArgumentException(
          "expected TAXONOMY FIELD LABELLED [UNLABELLED] OUTPUT VERSION, not " + arguments);
    }
  }

  /** Runs the command. */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    new LearnCommand(arguments).run(System.out);
  }

  private void run(PrintStream output) throws IOException {
    Taxonomy taxonomy =
        Taxonomies.bundled().all().stream()
            .filter(each -> each.id().equals(arguments.getFirst()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no taxonomy " + arguments.getFirst()));
    List<List<LabelledText>> files = new ArrayList<>();
    for (String file : List.of(arguments.get(2).split(",", -1))) {
      files.add(TextFile.labelled(Path.of(file), arguments.get(1), taxonomy));
    }
    List<LabelledText> labelled = files.stream().flatMap(List::stream).toList();
    List<LabelledText> unlabelled =
        arguments.size() < 6 ? List.of() : TextFile.others(Path.of(arguments.get(3)), labelled);
    var training =
        new TopicTraining(
            taxonomy, labelled, unlabelled, Prior.bundled(taxonomy.id()), settings(unlabelled));
    output.println(
        "%d labelled texts, %d others, %d words"
            .formatted(labelled.size(), unlabelled.size(), training.words()));
    List<CalibrationTraining.Example> examples = training.leftOut();
    List<TagFigures.Tagged> tagged = training.tagged(examples);
    double threshold = training.threshold(tagged);
    List<String> report = training.report("left-out sources, " + threshold, tagged, threshold);
    report.forEach(output::println);
    if (files.size() > 1) {
      training.reportByFile(files, tagged, threshold).forEach(output::println);
    }
    if (!options.containsKey("only-validate")) {
      List<String> about = about(taxonomy, labelled, unlabelled, report.getFirst());
      TopicModel model = training.model(examples, threshold, arguments.getLast(), about);
      Files.write(Path.of(arguments.get(arguments.size() - 2)), TopicModelFile.write(model));
    }
  }

  private TrainingSettings settings(List<LabelledText> unlabelled) {
    return new TrainingSettings(
        whole("folds", 5),
        whole("concept", 3),
        whole("word", unlabelled.isEmpty() ? 3 : 25),
        whole("words", 8000),
        number("penalty", 3),
        number("share", 0.3),
        number("deviation", 0.6),
        number("tolerance", 0.004));
  }

  private int whole(String option, int otherwise) {
    String given = options.get(option);
    return given == null ? otherwise : Integer.parseInt(given);
  }

  private double number(String option, double otherwise) {
    String given = options.get(option);
    return given == null ? otherwise : Double.parseDouble(given);
  }

  private static List<String> about(
      Taxonomy taxonomy,
      List<LabelledText> labelled,
      List<LabelledText> unlabelled,
      String figures) {
    return List.of(
        "Weights of " + taxonomy.id() + ", made by benchmarks/run learn-pillars.",
        "Learned from %d labelled texts of %d sources and the words of %d others."
            .formatted(
                labelled.size(),
                labelled.stream().map(LabelledText::source).collect(Collectors.toSet()).size(),
                unlabelled.size()),
        figures.replaceAll(" +", " "));
  }
}
