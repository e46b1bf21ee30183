package org.pillarwatch.launcher.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarwatch.classify.ArticleClassifier;
import org.pillarwatch.classify.taxonomy.Taxonomies;
import tools.jackson.databind.json.JsonMapper;

class EvaluationTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String BEATS =
      """
      id: beats
      version: "1"
      labels: {en: Beats}
      topics:
        - id: harbour
          labels: {en: Harbour}
          scope: Ships and those who work on them.
          cues:
            en: {decisive: [dockers]}
      """;

  @TempDir Path directory;

  @Test
  void comparesAClassifierOfOtherTaxonomiesWithCorrections() throws Exception {
    assertThat(
            evaluated(
                """
                {"title": "Dockers walk out", "text": "Dockers left the port.", "beats": ["harbour"]}
                """))
        .containsPattern("beats +harbour +1 .* Harbour\n")
        .doesNotContain("Ignored");
  }

  @Test
  void namesTaxonomiesThatAreNotLoaded() throws Exception {
    assertThat(
            evaluated(
                """
                {"text": "Dockers left the port.",
                 "judgements": [{"taxonomy": "pillars", "tag": "economic", "holds": true}]}
                """))
        .contains("Ignored", "pillars", "--taxonomies");
    assertThat(evaluated("{\"text\": \"Dockers left the port.\", \"pillars\": [\"economic\"]}"))
        .contains("Ignored", "pillars")
        .doesNotContain("economic");
  }

  private String evaluated(String article) throws Exception {
    var evaluation =
        new Evaluation(
            ArticleClassifier.by(
                Taxonomies.read(
                    List.of(Files.writeString(directory.resolve("beats.yml"), BEATS)))));
    evaluation.add(CorrectedText.of(JSON.readTree(article)));
    var shown = new ByteArrayOutputStream();
    evaluation.print(new PrintStream(shown, true, UTF_8));
    return shown.toString(UTF_8);
  }
}
