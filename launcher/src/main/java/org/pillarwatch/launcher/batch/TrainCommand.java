package org.pillarwatch.launcher.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.classify.learn.LabelledText;
import org.pillarwatch.classify.learn.NewsroomTraining;
import org.pillarwatch.classify.learn.TrainingResult;
import org.pillarwatch.classify.pillar.TopicModel;
import org.pillarwatch.classify.pillar.TopicModelFile;
import org.pillarwatch.classify.taxonomy.Taxonomies;
import org.pillarwatch.classify.taxonomy.Taxonomy;
import org.pillarwatch.launcher.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code train}: adapts the weights of a taxonomy to editors' corrections. */
@Command(
    name = "train",
    description = {
      "Adapts the weights of a taxonomy to editors' corrections, and measures the gain.",
      "Reads the same file as evaluate: the export of corrections (GET /api/corrections on the"
          + " desk's port). Writes no weights when they are worse on corrections left out."
    })
public final class TrainCommand implements Callable<Integer> {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMdd.HHmm");

  @Spec private CommandSpec command = CommandSpec.create();

  @Parameters(paramLabel = "CORRECTIONS", description = "JSON Lines in UTF-8.")
  private String file = "";

  @Option(
      names = "--taxonomy",
      paramLabel = "ID",
      description = "Taxonomy to train (default: ${DEFAULT-VALUE}).")
  private String taxonomyId = "pillars";

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "File for the new weights (default: ${DEFAULT-VALUE}).")
  private Path output = Path.of("weights.tsv");

  @Option(
      names = "--weights-version",
      paramLabel = "NAME",
      description =
          "Version of the new weights: letters, digits, '.', '_' and '-'. By default the version of"
              + " the old ones with date and time (UTC), such as 1.20261130.2145.")
  private @Nullable String version;

  @Mixin private TaxonomyOption taxonomies = new TaxonomyOption();

  @Override
  public Integer call() {
    Taxonomies loaded = taxonomies.taxonomies();
    Taxonomy taxonomy = taxonomy(loaded);
    TopicModel before =
        taxonomies
            .models(loaded)
            .model(taxonomy)
            .orElseThrow(() ->
                new CommandFailed(
                    "the taxonomy %s has no weights to start from: give some by --weights"
                        .formatted(taxonomyId)));
    String name = newVersion(before);
    List<LabelledText> texts = new NewsroomTexts(taxonomy).of(CorrectionsFile.read(file));
    PrintWriter out = command.commandLine().getOut();
    switch (NewsroomTraining.train(taxonomy, before, texts, name)) {
      case TrainingResult.TooFew few ->
          throw new CommandFailed(
              "%s has judgements of %s on %d texts; at least %d are needed"
                  .formatted(file, taxonomyId, few.texts(), few.needed()));
      case TrainingResult.Worse worse -> {
        print(out, texts.size(), worse.before(), worse.after());
        throw new CommandFailed(
            "the new weights are no better on corrections left out; nothing was written");
      }
      case TrainingResult.Better better -> {
        print(out, texts.size(), better.before(), better.after());
        write(out, better.model());
      }
    }
    return 0;
  }

  private Taxonomy taxonomy(Taxonomies loaded) {
    return loaded.all().stream()
        .filter(each -> each.id().equals(taxonomyId))
        .findFirst()
        .orElseThrow(() ->
            new CommandFailed(
                "--taxonomy %s: no such taxonomy; loaded are %s"
                    .formatted(
                        taxonomyId,
                        loaded.all().stream()
                            .map(Taxonomy::id)
                            .collect(Collectors.joining(", ")))));
  }

  private String newVersion(TopicModel before) {
    String given = version;
    if (given == null) {
      return before.version().replaceFirst("\\..*", "")
          + "."
          + MINUTE.format(LocalDateTime.now(ZoneOffset.UTC));
    }
    if (!given.matches("[A-Za-z0-9._-]+") || given.equals(before.version())) {
      throw new CommandFailed(
          "--weights-version %s: letters, digits, '.', '_' and '-' are expected, and another name than %s"
              .formatted(given, before.version()));
    }
    return given;
  }

  private void print(
      PrintWriter out, int texts, TrainingResult.Quality before, TrainingResult.Quality after) {
    out.printf("%d texts with judgements of %s, each tagged without its own.%n", texts, taxonomyId);
    out.printf("%-12s %8s %8s%n", "", "BEFORE", "AFTER");
    row(out, "precision", before.precision(), after.precision());
    row(out, "recall", before.recall(), after.recall());
    row(out, "F1", before.f1(), after.f1());
    row(out, "log loss", before.surprise(), after.surprise());
    out.flush();
  }

  private static void row(PrintWriter out, String name, double before, double after) {
    out.printf(Locale.ROOT, "%-12s %8.3f %8.3f%n", name, before, after);
  }

  private void write(PrintWriter out, TopicModel model) {
    try {
      Files.write(output, TopicModelFile.write(model));
    } catch (IOException e) {
      throw new CommandFailed("cannot write %s: %s".formatted(output, e), e);
    }
    out.printf("Wrote %s, version %s.%n", output, model.version());
    out.printf("Try it: pillarwatch classify --weights %s ARTICLE.txt%n", output);
    out.printf("Use it: CLASSIFY_WEIGHTS=%s for classify-service%n", output.toAbsolutePath());
    out.flush();
  }
}
