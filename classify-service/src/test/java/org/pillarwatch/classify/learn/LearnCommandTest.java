package org.pillarwatch.classify.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarwatch.classify.pillar.TopicModel;
import org.pillarwatch.classify.pillar.TopicModelFile;

class LearnCommandTest {

  @TempDir Path directory;

  @Test
  void refusesAnOptionThatItDoesNotKnow() {
    assertThatThrownBy(() -> LearnCommand.main(new String[] {"--fold=2"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--fold=2");
  }

  @Test
  void refusesATaxonomyThatIsNotBundled() {
    assertThatThrownBy(
            () -> LearnCommand.main(new String[] {"tides", "pillars", "in.jsonl", "out.tsv", "7"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tides");
  }

  @Test
  void writesWeightsLearnedFromSeveralFiles() throws IOException {
    Path weights = directory.resolve("weights.tsv");
    String[] files = {texts("first", 0), texts("second", 40)};

    learn(String.join(",", files), weights, "--folds=2", "--tolerance=0");

    TopicModel model = TopicModelFile.read(Files.readAllLines(weights));
    assertThat(model.taxonomy()).isEqualTo("pillars");
    assertThat(model.version()).isEqualTo("7");
    assertThat(model.about()).anyMatch(line -> line.contains("80 labelled texts of 8 sources"));
  }

  @Test
  void writesNothingWhenItOnlyValidates() throws IOException {
    Path weights = directory.resolve("weights.tsv");

    learn(texts("first", 0), weights, "--folds=2", "--deviation=0.2", "--only-validate");

    assertThat(weights).doesNotExist();
  }

  private static void learn(String labelled, Path weights, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("pillars", "pillars", labelled, weights.toString(), "7"));
    LearnCommand.main(arguments.toArray(String[]::new));
  }

  /** Forty texts of four sources, every second one on bribes. */
  private String texts(String name, int first) throws IOException {
    Path file = directory.resolve(name + ".jsonl");
    List<String> lines = new ArrayList<>();
    for (int text = first; text < first + 40; text++) {
      boolean isGovernance = text % 2 == 0;
      lines.add(
          """
          {"title": "%s", "text": "%s in town %d.", "lang": "en", "source": "%s %d", "pillars": [%s]}\
          """
              .formatted(
                  isGovernance ? "Mayor held over bribes" : "Choir wins a prize",
                  isGovernance ? "Prosecutors found bribes and fraud" : "The choir sang well",
                  text,
                  name,
                  text % 4,
                  isGovernance ? "\"governance\"" : ""));
    }
    Files.write(file, lines);
    return file.toString();
  }
}
