package org.pillarwatch.classify.taxonomy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The taxonomies in use, in the order that tags are given in.
 *
 * @param all at least one; ids are unique
 */
public record Taxonomies(List<Taxonomy> all) {

  private static final List<String> BUNDLED = List.of("pillars.yml", "lines-of-effort.yml");

  /** Refuses none, and two of one id. */
  public Taxonomies {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new InvalidTaxonomyException(List.of("no taxonomy: name at least one file"));
    }
    var ids = new HashSet<String>();
    for (Taxonomy taxonomy : all) {
      if (!ids.add(taxonomy.id())) {
        throw new InvalidTaxonomyException(
            List.of("two files define the taxonomy '%s'; rename one".formatted(taxonomy.id())));
      }
    }
  }

  /** The five pillars and the eight lines of effort, as this release defines them. */
  public static Taxonomies bundled() {
    return new Taxonomies(BUNDLED.stream().map(Taxonomies::bundled).toList());
  }

  /**
   * Reads taxonomy files.
   *
   * @param places files, or directories whose {@code .yml} and {@code .yaml} files count in the
   *     order of their names
   * @throws InvalidTaxonomyException naming every mistake of every file
   * @throws UncheckedIOException when a place is missing or cannot be read
   */
  public static Taxonomies read(List<Path> places) {
    var taxonomies = new ArrayList<Taxonomy>();
    var mistakes = new ArrayList<String>();
    for (Path file : files(places)) {
      try (Reader content = Files.newBufferedReader(file)) {
        taxonomies.add(TaxonomyFile.read(file.toString(), content));
      } catch (InvalidTaxonomyException e) {
        mistakes.addAll(e.mistakes());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the taxonomy file " + file, e);
      }
    }
    if (!mistakes.isEmpty()) {
      throw new InvalidTaxonomyException(mistakes);
    }
    return new Taxonomies(taxonomies);
  }

  /**
   * The files that {@link #read} reads for these places.
   *
   * @throws UncheckedIOException when a directory cannot be listed
   */
  public static List<Path> files(List<Path> places) {
    return places.stream().flatMap(Taxonomies::filesAt).toList();
  }

  /** Ids and versions of the taxonomies, such as {@code pillars-2026.1+lines-of-effort-2026.1}. */
  public String version() {
    return all.stream()
        .map(taxonomy -> taxonomy.id() + "-" + taxonomy.version())
        .collect(Collectors.joining("+"));
  }

  private static Stream<Path> filesAt(Path place) {
    if (!Files.isDirectory(place)) {
      return Stream.of(place);
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(file -> file.toString().matches(".*\\.ya?ml")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the taxonomy directory " + place, e);
    }
  }

  private static Taxonomy bundled(String name) {
    String resource = "/taxonomies/" + name;
    try (InputStream content = Taxonomies.class.getResourceAsStream(resource)) {
      if (content == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      return TaxonomyFile.read(resource, new InputStreamReader(content, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
