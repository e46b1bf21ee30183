package org.pillarwatch.classify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pillarwatch.classify.taxonomy.InvalidTaxonomyException;
import org.pillarwatch.classify.taxonomy.Taxonomies;

/**
 * The current classifier, which reloads changed taxonomy files. An invalid change is refused, and
 * the previous taxonomies stay in use.
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
  private volatile ArticleClassifier current;
  private List<String> seen;

  /**
   * Loads the taxonomies at these paths.
   *
   * @param places files or directories; the bundled taxonomies, which never change, when empty
   * @throws InvalidTaxonomyException when a file cannot be used
   * @throws UncheckedIOException when a file cannot be read
   */
  public ReloadingClassifier(List<Path> places) {
    this.places = List.copyOf(places);
    this.seen = places.isEmpty() ? List.of() : stateOfFiles();
    this.current =
        places.isEmpty()
            ? ArticleClassifier.standard()
            : ArticleClassifier.by(Taxonomies.read(this.places));
  }

  /** The current classifier; call it for each article. */
  public ArticleClassifier current() {
    return current;
  }

  /** Checks the files, and loads a valid change. */
  public synchronized Refresh refresh() {
    if (places.isEmpty()) {
      return new Refresh.Unchanged();
    }
    try {
      List<String> state = stateOfFiles();
      if (state.equals(seen)) {
        return new Refresh.Unchanged();
      }
      seen = state;
      return take(Taxonomies.read(places));
    } catch (InvalidTaxonomyException e) {
      return new Refresh.Refused(e.mistakes());
    } catch (UncheckedIOException e) {
      List<String> state = List.of(String.valueOf(e.getMessage()));
      if (state.equals(seen)) {
        return new Refresh.Unchanged();
      }
      seen = state;
      return new Refresh.Refused(state);
    }
  }

  private Refresh take(Taxonomies taxonomies) {
    if (taxonomies.equals(current.taxonomies())) {
      return new Refresh.Unchanged();
    }
    if (taxonomies.version().equals(current.taxonomies().version())) {
      // Stored tags refer to this version, so it must be unique.
      return new Refresh.Refused(
          List.of(
              "the taxonomies changed but are still %s; raise the version of the changed file"
                  .formatted(taxonomies.version())));
    }
    current = current.with(taxonomies);
    return new Refresh.Changed(taxonomies.version());
  }

  private List<String> stateOfFiles() {
    return Taxonomies.files(places).stream().map(ReloadingClassifier::stateOf).toList();
  }

  private static String stateOf(Path file) {
    try {
      return file + " " + Files.getLastModifiedTime(file) + " " + Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the taxonomy file " + file, e);
    }
  }
}
