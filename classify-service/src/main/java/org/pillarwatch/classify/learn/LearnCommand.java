package org.pillarwatch.classify.learn;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pillarwatch.classify.pillar.TopicModel;
import org.pillarwatch.classify.pillar.TopicModelFile;
import org.pillarwatch.classify.taxonomy.Taxonomies;
import org.pillarwatch.classify.taxonomy.Taxonomy;

/**
 * Learns the bundled weights of a taxonomy from labelled texts, and prints what they are worth on
 * sources they were not learned from: {@code TAXONOMY FIELD LABELLED [UNLABELLED] OUTPUT VERSION}.
 */
public final class LearnCommand {

  private static final int FOLDS = 5;

  private LearnCommand() {}

  /** Runs the command. */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    Taxonomy taxonomy =
        Taxonomies.bundled().all().stream()
            .filter(each -> each.id().equals(arguments[0]))
            .findFirst()
            .orElseThrow();
    List<LabelledText> labelled = TextFile.labelled(Path.of(arguments[2]), arguments[1], taxonomy);
    List<LabelledText> unlabelled =
        arguments.length < 6 ? List.of() : TextFile.others(Path.of(arguments[3]), labelled);
    PrintStream output = System.out;
    var settings =
        new TrainingSettings(
            Integer.getInteger("folds", FOLDS),
            Integer.getInteger("concept", 3),
            Integer.getInteger("word", unlabelled.isEmpty() ? 3 : 25),
            Integer.getInteger("words", 8000),
            Double.parseDouble(System.getProperty("penalty", "3")),
            Double.parseDouble(System.getProperty("share", "0.3")));
    var training =
        new TopicTraining(taxonomy, labelled, unlabelled, Prior.bundled(taxonomy.id()), settings);
    output.println(
        "%d labelled texts, %d others, %d words"
            .formatted(labelled.size(), unlabelled.size(), training.words()));
    List<CalibrationTraining.Example> examples = training.leftOut();
    List<TagFigures.Tagged> tagged = training.tagged(examples);
    double threshold = training.threshold(tagged);
    List<String> report = training.report("left-out sources, " + threshold, tagged, threshold);
    report.forEach(output::println);
    String version = arguments[arguments.length - 1];
    List<String> about = new ArrayList<>();
    about.add("Weights of " + taxonomy.id() + ", made by benchmarks/run learn-pillars.");
    about.add(
        "Learned from %d labelled texts of %d sources and the words of %d others."
            .formatted(
                labelled.size(),
                labelled.stream().map(LabelledText::source).collect(Collectors.toSet()).size(),
                unlabelled.size()));
    about.add(report.getFirst().replaceAll(" +", " "));
    if (Boolean.getBoolean("only-validate")) {
      return;
    }
    TopicModel model = training.model(examples, threshold, version, about);
    Files.write(Path.of(arguments[arguments.length - 2]), TopicModelFile.write(model));
  }
}
