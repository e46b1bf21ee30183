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
import org.pillarwatch.classify.ReloadingClassifier.Refresh;
import org.pillarwatch.classify.taxonomy.InvalidTaxonomyException;

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
