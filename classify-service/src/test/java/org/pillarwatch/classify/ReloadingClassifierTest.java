package org.pillarwatch.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarwatch.classify.ReloadingClassifier.Refresh;
import org.pillarwatch.classify.pillar.InvalidWeightsException;
import org.pillarwatch.classify.pillar.TopicModel;
import org.pillarwatch.classify.pillar.TopicModelFile;
import org.pillarwatch.classify.pillar.TopicModels;
import org.pillarwatch.classify.taxonomy.InvalidTaxonomyException;
import org.pillarwatch.classify.taxonomy.Taxonomies;

class ReloadingClassifierTest {

  @TempDir Path directory;

  @Test
  void followsAChangedFile() throws IOException {
    write("1", "well*");
    var classifier = new ReloadingClassifier(List.of(directory));
    write("2", "fountain*");

    assertThat(classifier.refresh()).isEqualTo(new Refresh.Changed("water-2"));
    assertThat(classifier.refresh()).isEqualTo(new Refresh.Unchanged());
    Classification fountain =
        classifier.current().classify("Fountain", "The fountain is dry.", "en");
    assertThat(fountain.topics("water")).hasSize(1);
    assertThat(fountain.taxonomyVersion()).matches("water-2\\+countries-[0-9.]+");
  }

  @Test
  void keepsWhatItHasWhenAChangeIsInvalid() throws IOException {
    write("1", "well*");
    var classifier = new ReloadingClassifier(List.of(directory));
    Files.writeString(directory.resolve("water.yml"), "id: water");

    assertThat(classifier.refresh())
        .asInstanceOf(type(Refresh.Refused.class))
        .satisfies(refused -> assertThat(refused.mistakes()).isNotEmpty());
    assertThat(classifier.refresh()).isEqualTo(new Refresh.Unchanged());
    assertThat(classifier.current().taxonomies().version()).isEqualTo("water-1");
  }

  @Test
  void refusesAChangeThatKeepsItsVersion() throws IOException {
    write("1", "well*");
    var classifier = new ReloadingClassifier(List.of(directory));
    write("1", "fountain*");

    assertThat(classifier.refresh())
        .isEqualTo(
            new Refresh.Refused(
                List.of(
                    "the taxonomies changed but are still water-1; raise the version of the"
                        + " changed file")));
  }

  @Test
  void refusesToStartWithoutTheFileItWasGiven() {
    Path missing = directory.resolve("missing.yml");

    assertThatThrownBy(() -> new ReloadingClassifier(List.of(missing)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(missing.toString());
  }

  @Test
  void refusesToStartWithAnEmptyDirectory() {
    assertThatThrownBy(() -> new ReloadingClassifier(List.of(directory)))
        .isInstanceOf(InvalidTaxonomyException.class)
        .hasMessageContaining("no taxonomy");
  }

  @Test
  void followsChangedWeights() throws IOException {
    Path weights = weights("77");
    var classifier = new ReloadingClassifier(List.of(), List.of(weights));
    assertThat(classifier.current().version()).contains("weights-77");
    weights("78.1");

    assertThat(classifier.refresh()).isInstanceOf(Refresh.Changed.class);
    assertThat(classifier.current().classify("", "A day.", "en").taxonomyVersion())
        .contains("weights-78.1");
    Files.writeString(weights, "taxonomy\tpillars\nbias\tmuch\n");
    assertThat(classifier.refresh())
        .asInstanceOf(type(Refresh.Refused.class))
        .satisfies(refused ->
            assertThat(refused.mistakes()).singleElement().asString().contains("ours.tsv"));
    assertThat(classifier.current().version()).contains("weights-78.1");
  }

  @Test
  void refusesToStartWithWeightsOfATaxonomyThatIsNotLoaded() throws IOException {
    write("1", "well*");
    Path weights = weights("77");

    assertThatThrownBy(() ->
            new ReloadingClassifier(List.of(directory.resolve("water.yml")), List.of(weights)))
        .isInstanceOf(InvalidWeightsException.class)
        .hasMessageContainingAll("ours.tsv", "taxonomy pillars, which is not loaded", "water");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "threshold | threshold~NaN | not a number: NaN",
        "threshold | # | threshold",
        "topics | topics~a~b | unknown topic",
        "bias | bias~1 | cells are missing",
        "taxonomy | nonsense | unknown kind of row",
      })
  void refusesBrokenWeights(String kind, String row, String reason) throws IOException {
    Path weights = weights("77");
    List<String> lines =
        Files.readAllLines(weights).stream()
            .map(line -> line.startsWith(kind + "\t") ? row.replace("~", "\t") : line)
            .toList();
    Files.write(weights, lines);

    assertThatThrownBy(() -> new ReloadingClassifier(List.of(), List.of(weights)))
        .isInstanceOf(InvalidWeightsException.class)
        .hasMessageContaining("ours.tsv")
        .hasMessageContaining(reason);
  }

  private Path weights(String version) throws IOException {
    TopicModel bundled =
        TopicModels.bundled().model(Taxonomies.bundled().all().getFirst()).orElseThrow();
    return Files.write(
        directory.resolve("ours.tsv"),
        TopicModelFile.write(bundled).stream()
            .map(line -> line.startsWith("version\t") ? "version\t" + version : line)
            .toList());
  }

  private void write(String version, String cue) throws IOException {
    Files.writeString(
        directory.resolve("water.yml"),
        """
        id: water
        version: "%s"
        labels: {en: Water}
        topics:
          - id: drinking-water
            labels: {en: Drinking water}
            scope: Whether people have water to drink.
            cues: {en: {decisive: [%s]}}
        """
            .formatted(version, cue));
  }
}
