package org.pillarwatch.launcher.batch;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.pillarwatch.classify.ArticleClassifier;
import org.pillarwatch.classify.taxonomy.InvalidTaxonomyException;
import org.pillarwatch.classify.taxonomy.Taxonomies;
import org.pillarwatch.launcher.CommandFailed;
import picocli.CommandLine.Option;

/** Command-line option that replaces the bundled taxonomies. */
final class TaxonomyOption {

  @Option(
      names = "--taxonomies",
      paramLabel = "PATH",
      description =
          "A taxonomy file, or a directory of such, in place of the bundled ones; may be repeated.")
  private List<Path> places = List.of();

  /**
   * Creates the classifier with the given taxonomies, or with the bundled ones.
   *
   * @throws CommandFailed when a file cannot be read or used, with each of its mistakes
   */
  ArticleClassifier classifier() {
    if (places.isEmpty()) {
      return ArticleClassifier.standard();
    }
    try {
      return ArticleClassifier.by(Taxonomies.read(places));
    } catch (InvalidTaxonomyException e) {
      throw new CommandFailed(String.join(System.lineSeparator(), e.mistakes()), e);
    } catch (UncheckedIOException e) {
      throw new CommandFailed(String.valueOf(e.getMessage()), e);
    }
  }
}
