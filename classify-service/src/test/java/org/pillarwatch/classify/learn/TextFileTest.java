package org.pillarwatch.classify.learn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarwatch.classify.taxonomy.Taxonomies;
import org.pillarwatch.classify.taxonomy.Taxonomy;

class TextFileTest {

  private static final Taxonomy PILLARS = Taxonomies.bundled().all().getFirst();

  @TempDir Path directory;

  @Test
  void readsJudgementsOnEveryTopic() throws IOException {
    LabelledText text = labelled("Harbour Herald", List.of("governance")).getFirst();

    assertThat(text.language()).hasValue("en");
    assertThat(text.judgements()).containsEntry("governance", true).containsEntry("gbv", false);
    assertThat(text.judgements()).hasSize(PILLARS.topics().size());
  }

  @Test
  void takesTheItemsOfACollectionForOneSource() throws IOException {
    assertThat(source("courts:case-17 (Guatemala)")).isEqualTo("courts");
    assertThat(source("courts")).isEqualTo("courts");
    assertThat(source("Harbour Herald: the daily")).isEqualTo("Harbour Herald: the daily");
  }

  @Test
  void leavesOutUnlabelledTextsThatAreLabelledToo() throws IOException {
    List<LabelledText> labelled = labelled("Harbour Herald", List.of());
    Path file = directory.resolve("others.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((line("Elsewhere", "Ships came in.", "[]") + "\n\n").getBytes(UTF_8));
      out.write((line("Elsewhere", "Trucks left.", "[]") + "\n").getBytes(UTF_8));
    }

    assertThat(TextFile.others(file, labelled))
        .extracting(LabelledText::text)
        .containsExactly("Trucks left.");
  }

  private String source(String written) throws IOException {
    return labelled(written, List.of()).getFirst().source();
  }

  private List<LabelledText> labelled(String source, List<String> pillars) throws IOException {
    String topics = pillars.isEmpty() ? "[]" : "[\"" + String.join("\", \"", pillars) + "\"]";
    Path file = Files.createTempFile(directory, "labelled", ".jsonl");
    Files.writeString(file, line(source, "Ships came in.", topics) + "\n");
    return TextFile.labelled(file, "pillars", PILLARS);
  }

  private static String line(String source, String text, String topics) {
    return """
    {"title": "Port", "text": "%s", "lang": "en", "source": "%s", "pillars": %s}\
    """
        .formatted(text, source, topics);
  }
}
