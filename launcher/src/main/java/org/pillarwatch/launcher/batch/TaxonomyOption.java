package org.pillarwatch.launcher.batch;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.pillarwatch.classify.ArticleClassifier;
import org.pillarwatch.classify.pillar.InvalidWeightsException;
import org.pillarwatch.classify.pillar.TopicModels;
import org.pillarwatch.classify.pillar.WeightsFiles;
import org.pillarwatch.classify.taxonomy.InvalidTaxonomyException;
import org.pillarwatch.classify.taxonomy.Taxonomies;
import org.pillarwatch.launcher.CommandFailed;
import picocli.CommandLine.Option;

/** Command-line options that replace the bundled taxonomies and weights. */
final class TaxonomyOption {

  @Option(
      names = "--taxonomies",
      paramLabel = "PATH",
      description =
          "A taxonomy file, or a directory of such, in place of the bundled ones; may be repeated.")
  private List<Path> places = List.of();

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description =
          "Learned weights in place of the bundled ones, as train writes them; may be repeated for"
              + " several taxonomies.")
  private List<Path> weights = List.of();

  /**
   * Creates the classifier with the given taxonomies and weights, or with the bundled ones.
   *
   * @throws CommandFailed when a file cannot be read or used, with each of its mistakes
   */
  ArticleClassifier classifier() {
    Taxonomies taxonomies = taxonomies();
    return ArticleClassifier.by(taxonomies, models(taxonomies));
  }

  /**
   * Reads the given taxonomies, or the bundled ones.
   *
   * @throws CommandFailed when a file cannot be read or used, with each of its mistakes
   */
  Taxonomies taxonomies() {
    try {
      return places.isEmpty() ? Taxonomies.bundled() : Taxonomies.read(places);
    } catch (InvalidTaxonomyException e) {
      throw new CommandFailed(String.join(System.lineSeparator(), e.mistakes()), e);
    } catch (UncheckedIOException e) {
      throw new CommandFailed(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Reads the given weights, with the bundled ones for other taxonomies.
   *
   * @throws CommandFailed when a file cannot be used, with the reason
   */
  TopicModels models(Taxonomies taxonomies) {
    try {
      return WeightsFiles.read(weights, taxonomies);
    } catch (InvalidWeightsException e) {
      throw new CommandFailed(String.valueOf(e.getMessage()), e);
    }
  }
}
