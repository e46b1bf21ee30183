package org.pillarwatch.classify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.pillarwatch.classify.pillar.InvalidWeightsException;
import org.pillarwatch.classify.pillar.TopicModelFile;
import org.pillarwatch.classify.pillar.WeightsFiles;
import org.pillarwatch.classify.taxonomy.InvalidTaxonomyException;
import org.pillarwatch.classify.taxonomy.Taxonomies;
import org.pillarwatch.classify.taxonomy.Taxonomy;

/**
 * The current classifier, which reloads changed files of taxonomies and weights. An invalid change
 * is refused, and the previous ones stay in use.
 *
 * <p>Thread-safe.
 */
public final class ReloadingClassifier {

  /** Result of checking the files. */
  public sealed interface Refresh {
    /** The files are unchanged. */
    record Unchanged() implements Refresh {}

    /** A new version was loaded. */
    record Changed(String version) implements Refresh {}

    /** The change is invalid; each mistake with file, line and remedy. */
    record Refused(List<String> mistakes) implements Refresh {}
  }

  private final List<Path> places;
  private final List<Path> weights;
  private volatile ArticleClassifier current;
  private List<String> seen;

  /**
   * Loads the taxonomies at these paths, with the bundled weights.
   *
   * @param places files or directories; the bundled taxonomies, which never change, when empty
   * @throws InvalidTaxonomyException when a file cannot be used
   * @throws UncheckedIOException when a file cannot be read
   */
  public ReloadingClassifier(List<Path> places) {
    this(places, List.of());
  }

  /**
   * Loads the taxonomies and the weights at these paths.
   *
   * @param places files or directories; the bundled taxonomies, which never change, when empty
   * @param weights files of weights in place of the bundled ones
   * @throws InvalidTaxonomyException when a taxonomy file cannot be used
   * @throws InvalidWeightsException when a file of weights cannot be used
   * @throws UncheckedIOException when a file cannot be read
   */
  public ReloadingClassifier(List<Path> places, List<Path> weights) {
    this.places = List.copyOf(places);
    this.weights = List.copyOf(weights);
    this.seen = stateOfFiles(this.places, this.weights);
    Taxonomies taxonomies = taxonomies(this.places);
    this.current = ArticleClassifier.by(taxonomies, WeightsFiles.read(this.weights, taxonomies));
  }

  private static Taxonomies taxonomies(List<Path> places) {
    return places.isEmpty() ? Taxonomies.bundled() : Taxonomies.read(places);
  }

  /** The current classifier; call it for each article. */
  public ArticleClassifier current() {
    return current;
  }

  /** Checks the files, and loads a valid change. */
  public synchronized Refresh refresh() {
    if (places.isEmpty() && weights.isEmpty()) {
      return new Refresh.Unchanged();
    }
    try {
      List<String> state = stateOfFiles(places, weights);
      if (state.equals(seen)) {
        return new Refresh.Unchanged();
      }
      seen = state;
      Taxonomies taxonomies = taxonomies(places);
      return take(taxonomies, current.with(taxonomies, WeightsFiles.read(weights, taxonomies)));
    } catch (InvalidTaxonomyException e) {
      return new Refresh.Refused(e.mistakes());
    } catch (InvalidWeightsException e) {
      return new Refresh.Refused(List.of(String.valueOf(e.getMessage())));
    } catch (UncheckedIOException e) {
      List<String> state = List.of(String.valueOf(e.getMessage()));
      if (state.equals(seen)) {
        return new Refresh.Unchanged();
      }
      seen = state;
      return new Refresh.Refused(state);
    }
  }

  private Refresh take(Taxonomies taxonomies, ArticleClassifier next) {
    if (!next.topicVersion().equals(current.topicVersion())) {
      current = next;
      return new Refresh.Changed(next.topicVersion());
    }
    if (taxonomies.equals(current.taxonomies()) && sameWeights(next)) {
      return new Refresh.Unchanged();
    }
    // Stored tags refer to this version, so it must be unique.
    return new Refresh.Refused(
        List.of(
            "the taxonomies changed but are still %s; raise the version of the changed file"
                .formatted(next.topicVersion())));
  }

  private boolean sameWeights(ArticleClassifier next) {
    return next.taxonomies().all().stream()
        .allMatch(taxonomy -> rows(next, taxonomy).equals(rows(current, taxonomy)));
  }

  private static List<String> rows(ArticleClassifier classifier, Taxonomy taxonomy) {
    return classifier.models().model(taxonomy).map(TopicModelFile::write).orElseGet(List::of);
  }

  private static List<String> stateOfFiles(List<Path> places, List<Path> weights) {
    return Stream.concat(Taxonomies.files(places).stream(), weights.stream())
        .map(ReloadingClassifier::stateOf)
        .toList();
  }

  private static String stateOf(Path file) {
    try {
      return file + " " + Files.getLastModifiedTime(file) + " " + Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the file " + file, e);
    }
  }
}
